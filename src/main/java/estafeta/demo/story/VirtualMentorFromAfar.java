package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.mentorship.NewOrder;
import java.time.LocalDate;
import java.util.List;

/** Story 11: the mentor is of another region and works by video; an order of each school, an agreement of both. */
final class VirtualMentorFromAfar implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Наставник из другого региона, по видеосвязи";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var afar = narrator.schoolOfAnotherRegion("Соседняя область", "Заречный район", "Школа за рекой");
        var lida = narrator.teacher(here, "Костяникина Лидия Аркадьевна", SEPTEMBER, 2025, "астрономия");
        var mark = narrator.teacher(afar, "Светозаров Марк Ефимович", LocalDate.of(1999, 8, 25), 1996, "астрономия");
        narrator.ready(mark, 2, true, SEPTEMBER);
        var pair = narrator.proposed(
                here,
                "virtual",
                "teacher-teacher",
                lessons(2025),
                NewSide.mentor(mark.at()),
                NewSide.mentee(lida.at()));
        narrator.tell(() -> {
            narrator.papers.agree(pair, mark.at(), SEPTEMBER, "подлинник в Школе за рекой, скан у завуча", TELLER);
            narrator.cooperations.note(pair, "7/2025", SEPTEMBER, Narrator.lastLessons(2025), TELLER);
            narrator.orders.noteOrder(pair, new NewOrder(afar, "211", SEPTEMBER, SEPTEMBER), TELLER);
            narrator.papers.noteAgreement(pair, mark.at(), "211/дс", SEPTEMBER, TELLER);
            narrator.orders.noteOrder(pair, new NewOrder(here, "121-од", SEPTEMBER.plusDays(9), SEPTEMBER), TELLER);
            narrator.atWork.activate(pair, TELLER);
        });
        return List.of(pair);
    }
}
