package estafeta.demo.story;

import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.NewMentorship.NewSide;
import java.time.LocalDate;
import java.util.List;

/** Story 6: a mentee of one is the mentor of another, in reverse. */
final class MenteeMentorsHerMentor implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Молодая учит старшую цифровому";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var yana = narrator.teacher(here, "Радугина Яна Антоновна", SEPTEMBER, 2024, "информатика");
        var raisa = narrator.teacher(here, "Сотникова Раиса Фёдоровна", LocalDate.of(1994, 8, 25), 1990, "математика");
        var pair = narrator.working(here, raisa, yana, lessons(2025), "100-од");
        var reverse = narrator.proposed(
                here,
                "reverse",
                "teacher-teacher",
                lessons(2025),
                NewSide.mentor(yana.at()),
                NewSide.mentee(raisa.at()));
        narrator.begun(reverse, here, "101-од", SEPTEMBER, yana);
        return List.of(pair, reverse);
    }
}
