package estafeta.demo.story;

import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import java.time.LocalDate;
import java.util.List;

/** Story 2: works at two schools, a mentor in each. */
final class TwoSchoolsTwoMentors implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Работает в двух школах, наставник в каждой";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var arina = narrator.teacher(here, "Полыхаева Арина Дмитриевна", SEPTEMBER, 2025, "английский язык");
        var also = narrator.alsoAt(arina, there, SEPTEMBER, "английский язык");
        var near = narrator.teacher(here, "Луговая Ирина Павловна", LocalDate.of(2000, 8, 25), 1997, "английский язык");
        var far =
                narrator.teacher(there, "Ольховская Нина Андреевна", LocalDate.of(2005, 8, 25), 2002, "немецкий язык");
        return List.of(
                narrator.working(here, near, arina, lessons(2025), "111-од"),
                narrator.working(there, far, also, lessons(2025), "17-а"));
    }
}
