package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.demo.Told;
import estafeta.kernel.NodeId;
import estafeta.mentorship.Agreement;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.mentorship.NewOrder;
import estafeta.people.AffiliationKind;
import estafeta.people.ConsentPurpose;
import estafeta.people.Contacts;
import estafeta.people.Guardian;
import estafeta.people.GuardianId;
import estafeta.people.NewConsent;
import estafeta.people.NewTeacher;
import estafeta.people.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Story 16: «ученик – ученик». Guardians sign for both; the elder comes of age in the middle of the year and signs alone from
 * then on.
 */
final class LearnersWithGuardians implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final LocalDate OF_AGE = LocalDate.of(2026, 2, 14);
    private static final String KEPT_AT = "папка «Ученик – ученик», кабинет завуча";

    @Override
    public String title() {
        return "Ученик учит ученика: согласия родителей, старшему исполняется 18";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var elder = learner(narrator, here, "Журавлёва Алиса Егоровна", OF_AGE.minusYears(18));
        var younger = learner(narrator, here, "Лосев Глеб Маратович", LocalDate.of(2011, 5, 3));
        var mother = guardian(narrator, elder, "Журавлёва Инга Павловна", Guardian.Bond.PARENT);
        var uncle = guardian(narrator, younger, "Лосев Ринат Тимурович", Guardian.Bond.TRUSTEE);
        var pair = narrator.proposed(
                here,
                "traditional",
                "learner-learner",
                lessons(2025),
                NewSide.mentor(elder.at()),
                NewSide.mentee(younger.at()));
        narrator.tell(() -> {
            data(narrator, elder, SEPTEMBER, mother);
            data(narrator, younger, SEPTEMBER, uncle);
            narrator.papers.agree(pair, elder.at(), SEPTEMBER, KEPT_AT, mother, TELLER);
            narrator.papers.agree(pair, younger.at(), SEPTEMBER, KEPT_AT, uncle, TELLER);
            narrator.orders.noteOrder(pair, new NewOrder(here, "116-од", SEPTEMBER, SEPTEMBER), TELLER);
            narrator.papers.noteNoAgreement(pair, elder.at(), Agreement.NoneBecause.LEARNERS, null, TELLER);
            narrator.atWork.activate(pair, TELLER);
            data(narrator, elder, OF_AGE.plusDays(2), null);
            narrator.papers.agree(pair, elder.at(), OF_AGE.plusDays(2), KEPT_AT, null, TELLER);
        });
        return List.of(pair);
    }

    private static Told learner(Narrator narrator, NodeId school, String name, LocalDate born) {
        return narrator.enrol(
                school,
                NewTeacher.of(PersonName.read(name).orElseThrow().name(), SEPTEMBER)
                        .as(AffiliationKind.LEARNER)
                        .with(new Contacts(born, null, null)));
    }

    private static GuardianId guardian(Narrator narrator, Told learner, String name, Guardian.Bond bond) {
        return narrator.tell(() -> narrator.guardians.note(
                learner.person(), PersonName.read(name).orElseThrow().name(), bond, TELLER));
    }

    private static void data(Narrator narrator, Told learner, LocalDate on, @Nullable GuardianId guardian) {
        narrator.facts.giveConsent(
                learner.person(),
                learner.organisation(),
                NewConsent.toData(ConsentPurpose.MENTORING, on, KEPT_AT, guardian),
                TELLER);
    }
}
