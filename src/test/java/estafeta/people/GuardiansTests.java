package estafeta.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.kernel.NodeId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@EstafetaTest
class GuardiansTests {
    private static final Viewer SYSTEM = Viewer.system("тест");
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final LocalDate OF_AGE = LocalDate.of(2026, 2, 14);

    @Autowired
    OrganisationGiven places;

    @Autowired
    PeopleGiven given;

    @Autowired
    Guardians guardians;

    @Autowired
    PersonFacts facts;

    @Autowired
    Mistakes mistakes;

    @Autowired
    Viewers viewers;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    private NodeId school;

    @BeforeEach
    void open() {
        school = places.region().school();
    }

    @Test
    void aGuardianSignsUpToTheDayBeforeTheEighteenthBirthday() {
        var alisa = learner(OF_AGE.minusYears(18));
        var mother = guardian(alisa);
        refused(() -> consent(alisa, SEPTEMBER, null), "14.02.2026", "законный представитель");
        refused(() -> consent(alisa, OF_AGE, mother), "С 14.02.2026 этому человеку 18 лет");
        consent(alisa, OF_AGE.minusDays(1), mother);
        consent(alisa, OF_AGE, null);
        var alone = as(() -> transaction.execute(
                status -> db.sql("select guardian is null from people.consent where person = :person order by given_on")
                        .param("person", alisa.person().value())
                        .query(Boolean.class)
                        .list()));
        assertThat(alone).containsExactly(false, true);
    }

    @Test
    void twoGuardiansDoNotSignTheSameTwice() {
        var alisa = learner(OF_AGE.minusYears(18));
        consent(alisa, SEPTEMBER, guardian(alisa));
        var father = guardian(alisa);
        refused(() -> consent(alisa, SEPTEMBER, father), "Такое согласие уже есть");
    }

    @Test
    void nobodySignsForTheChildOfSomebodyElse() {
        var alisa = learner(OF_AGE.minusYears(18));
        var foreign = guardian(learner(OF_AGE.minusYears(18)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> consent(alisa, SEPTEMBER, foreign));
    }

    @Test
    void ofALearnerTheBirthDateMustBeKnown() {
        var alisa = learner(null);
        refused(() -> consent(alisa, SEPTEMBER, null), "Дата рождения обучающегося не внесена");
    }

    /** Nobody asks teachers for their age. */
    @Test
    void aTeacherSignsAlone() {
        var anna = given.teacher(school);
        assertThat(consent(anna, SEPTEMBER, null)).isNotNull();
    }

    @Test
    void knowsTheMinorsOfADay() {
        var alisa = learner(OF_AGE.minusYears(18));
        var anna = given.teacher(school);
        var both = List.of(alisa.affiliation(), anna.affiliation());
        assertThat(as(() -> guardians.minors(both, OF_AGE.minusDays(1)))).isEqualTo(Set.of(alisa.affiliation()));
        assertThat(as(() -> guardians.minors(both, OF_AGE))).isEmpty();
    }

    @Test
    void isTakenOutUnlessAConsentStandsOnIt() {
        var alisa = learner(OF_AGE.minusYears(18));
        var mother = guardian(alisa);
        var consent = consent(alisa, SEPTEMBER, mother);
        refused(() -> cancelled(mother), "опираются другие записи");
        as(() -> {
            mistakes.cancel(consent, "не тот ребёнок", SYSTEM);
            return true;
        });
        cancelled(mother);
        assertThat(as(() -> guardians.of(alisa.person(), SYSTEM))).isEmpty();
    }

    @Test
    void aLearnerIsNoYoungTeacher() {
        var alisa = learner(OF_AGE.minusYears(18));
        assertThat(db.sql("select count(*) from people.young_term where person = :person")
                        .param("person", alisa.person().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private boolean cancelled(GuardianId guardian) {
        return as(() -> {
            mistakes.cancel(guardian, "не тот ребёнок", SYSTEM);
            return true;
        });
    }

    private Enrolled learner(@Nullable LocalDate born) {
        return given.teacher(
                school,
                PeopleGiven.surname() + " Алиса Егоровна",
                teacher -> NewTeacher.of(teacher.name(), SEPTEMBER)
                        .as(AffiliationKind.LEARNER)
                        .with(new Contacts(born, null, null)));
    }

    private GuardianId guardian(Enrolled learner) {
        return as(() -> guardians.note(
                learner.person(), PeopleGiven.name("Журавлёва Инга Павловна"), Guardian.Bond.PARENT, SYSTEM));
    }

    private ConsentId consent(Enrolled learner, LocalDate on, @Nullable GuardianId guardian) {
        return as(() -> facts.giveConsent(
                learner.person(), school, NewConsent.toData(ConsentPurpose.MENTORING, on, "папка", guardian), SYSTEM));
    }

    private <T> T as(Supplier<T> deed) {
        return viewers.as(SYSTEM, deed);
    }

    private static void refused(Runnable deed, String... words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }
}
