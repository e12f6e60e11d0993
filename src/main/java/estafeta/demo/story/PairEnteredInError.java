package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import java.time.LocalDate;
import java.util.List;

/** Story 9: a pair entered in error counts nowhere and stays readable. */
final class PairEnteredInError implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Пара внесена ошибочно";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var olga = narrator.teacher(here, "Фиалкина Ольга Романовна", SEPTEMBER, 2025, "история");
        var zoya = narrator.teacher(here, "Шалфеева Зоя Кирилловна", LocalDate.of(1997, 8, 25), 1994, "история");
        var wrong = narrator.proposed(here, zoya, olga, lessons(2025));
        narrator.tell(() -> narrator.endings.cancel(wrong, "выбрали не ту Ольгу Романовну", TELLER));
        return List.of(wrong);
    }
}
