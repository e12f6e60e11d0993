package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lastLessons;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.mentorship.MentorshipId;
import java.time.LocalDate;
import java.util.List;

/** Story 3: moves to another municipality in mid-year. */
final class MovesMidYear implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Переехал в другой район среди года";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var egor = narrator.teacher(here, "Пихтин Егор Ильич", SEPTEMBER, 2024, "физика");
        var stepan = narrator.teacher(here, "Кедрин Степан Андреевич", LocalDate.of(1999, 8, 25), 1996, "физика");
        var before = narrator.working(here, stepan, egor, lessons(2025), "98-од");
        var last = LocalDate.of(2026, 1, 16);
        narrator.tell(() -> narrator.affiliations.leave(egor.at(), last, "переезд в другой район", TELLER));
        var arrived = narrator.alsoAt(egor, there, last.plusDays(3), "физика");
        var vera = narrator.teacher(there, "Озерова Вера Павловна", LocalDate.of(2010, 8, 25), 2006, "физика");
        var after = narrator.working(there, vera, arrived, Period.of(last.plusDays(10), lastLessons(2025)), "14-а");
        return List.of(before, after);
    }
}
