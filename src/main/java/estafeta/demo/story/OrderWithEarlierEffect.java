package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lastLessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.NewOrder;
import java.time.LocalDate;
import java.util.List;

/** Story 10: an order signed on the 20th with effect from the 1st. */
final class OrderWithEarlierEffect implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Приказ от 20-го действует с 1-го";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var lev = narrator.teacher(here, "Ясенев Лев Тимурович", SEPTEMBER, 2025, "география");
        var alla = narrator.teacher(here, "Ракитина Алла Борисовна", LocalDate.of(2005, 8, 25), 2002, "география");
        var pair = narrator.proposed(here, alla, lev, Period.of(LocalDate.of(2025, 9, 20), lastLessons(2025)));
        narrator.tell(() -> {
            narrator.papers.agree(pair, alla.at(), LocalDate.of(2025, 9, 18), "сейф секретаря", TELLER);
            narrator.orders.noteOrder(pair, new NewOrder(here, "45/2-р", LocalDate.of(2025, 9, 20), SEPTEMBER), TELLER);
            narrator.papers.noteAgreement(pair, alla.at(), "45/2-дс", LocalDate.of(2025, 9, 20), TELLER);
            narrator.atWork.activate(pair, TELLER);
        });
        return List.of(pair);
    }
}
