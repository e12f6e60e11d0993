package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.Ending;
import estafeta.mentorship.MentorshipId;
import java.time.LocalDate;
import java.util.List;

/** Story 1: arrives in September, gets a mentor, completes in May. */
final class ArrivesAndCompletes implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Пришла в сентябре, в мае завершили";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var anna = narrator.teacher(here, "Ландышева Анна Дмитриевна", SEPTEMBER, 2025, "математика");
        var irina =
                narrator.teacher(here, "Родникова Ирина Владимировна", LocalDate.of(2008, 8, 27), 2003, "математика");
        var pair = narrator.working(here, irina, anna, lessons(2025), "97/1-од");
        narrator.tell(() -> narrator.endings.complete(pair, LocalDate.of(2026, 5, 29), Ending.PLAN, TELLER));
        return List.of(pair);
    }
}
