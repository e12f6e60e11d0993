package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.NewMentorship.NewSide;
import java.time.LocalDate;
import java.util.List;

/** Story 12: one mentor, four mentees, one drops out. */
final class FourMentees implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Одна наставница, четверо, один ушёл";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var galina = narrator.teacher(
                here, "Мостовщикова Галина Николаевна", LocalDate.of(1998, 8, 25), 1995, "начальные классы");
        narrator.ready(galina, 4, false, SEPTEMBER);
        var agata = narrator.teacher(here, "Зябликова Агата Львовна", SEPTEMBER, 2025, "начальные классы");
        var boris = narrator.teacher(here, "Дубравин Борис Юрьевич", SEPTEMBER, 2025, "начальные классы");
        var vika = narrator.teacher(here, "Малинкина Виктория Ильинична", SEPTEMBER, 2024, "начальные классы");
        var denis = narrator.teacher(here, "Порошин Денис Олегович", SEPTEMBER, 2024, "начальные классы");
        var group = narrator.proposed(
                here,
                "group",
                "teacher-teacher",
                lessons(2025),
                NewSide.mentor(galina.at()),
                NewSide.mentee(agata.at()),
                NewSide.mentee(boris.at()),
                NewSide.mentee(vika.at()),
                NewSide.mentee(denis.at()));
        narrator.begun(group, here, "102-од", SEPTEMBER, galina);
        narrator.tell(() ->
                narrator.affiliations.leave(denis.at(), LocalDate.of(2025, 11, 28), "по собственному желанию", TELLER));
        return List.of(group);
    }
}
