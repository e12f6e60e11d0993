package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.Agreement;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.mentorship.NewOrder;
import estafeta.people.AffiliationKind;
import estafeta.people.NewTeacher;
import estafeta.people.PersonName;
import java.time.LocalDate;
import java.util.List;

/** Story 17: a retired teacher mentors as a social partner; not an employee, so without an agreement. */
final class RetiredTeacherMentors implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Учительница на пенсии — наставник как социальный партнёр";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var worked =
                narrator.teacher(here, "Кленовская Валентина Сергеевна", LocalDate.of(1984, 8, 25), 1981, "литература");
        narrator.tell(
                () -> narrator.affiliations.leave(worked.at(), LocalDate.of(2024, 8, 24), "выход на пенсию", TELLER));
        var name =
                PersonName.read("Кленовская Валентина Сергеевна").orElseThrow().name();
        var partner = narrator.tell(() -> narrator.affiliations.join(
                worked.person(), NewTeacher.of(name, SEPTEMBER).as(AffiliationKind.PARTNER), here, TELLER));
        var mila = narrator.teacher(here, "Осинцева Людмила Игоревна", SEPTEMBER, 2025, "литература");
        var pair = narrator.proposed(
                here,
                "traditional",
                "partner-teacher",
                lessons(2025),
                NewSide.mentor(partner),
                NewSide.mentee(mila.at()));
        narrator.tell(() -> {
            narrator.papers.agree(pair, partner, SEPTEMBER, "папка завуча", TELLER);
            narrator.orders.noteOrder(pair, new NewOrder(here, "114-од", SEPTEMBER, SEPTEMBER), TELLER);
            narrator.papers.noteNoAgreement(pair, partner, Agreement.NoneBecause.NOT_EMPLOYEE, null, TELLER);
            narrator.atWork.activate(pair, TELLER);
        });
        return List.of(pair);
    }
}
