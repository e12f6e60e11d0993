package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Story 8: the same person entered by two schools, merged. */
final class SameEnteredTwice implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Две школы внесли одного и того же человека";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var once = narrator.teacher(here, "Вербицкая Ксения Антоновна", SEPTEMBER, 2024, "музыка");
        var twice = narrator.teacher(there, "Вербицкая К. А.", SEPTEMBER, 2024, "музыка");
        var alla = narrator.teacher(here, "Камышова Алла Викторовна", LocalDate.of(1996, 8, 25), 1993, "музыка");
        var tamara = narrator.teacher(there, "Рощина Тамара Евгеньевна", LocalDate.of(2008, 8, 25), 2004, "музыка");
        var first = narrator.working(here, alla, once, lessons(2025), "112-од");
        var second = narrator.working(there, tamara, twice, lessons(2025), "18-а");
        narrator.tell(() -> narrator.merges.merge(once.person(), twice.person(), Set.of(), TELLER));
        return List.of(first, second);
    }
}
