package estafeta.people;

import static estafeta.people.PeopleGiven.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.SnilsKeeping.Choice;
import estafeta.people.once.Arrivals;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** СНИЛС where a node keeps it, and nowhere else. */
@EstafetaTest
class SnilsKeepingTests {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    SnilsKeeping keeping;

    @Autowired
    People people;

    @Autowired
    PersonFacts facts;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Affiliations affiliations;

    @Autowired
    PeopleGiven given;

    @Autowired
    OrganisationGiven places;

    @Autowired
    Today today;

    @Autowired
    Viewers viewers;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    private void choose(NodeId node, boolean kept, int days) {
        viewers.as(
                SYSTEM,
                () -> keeping.choose(node, new Choice(kept, today.at(node).plusDays(days)), SYSTEM));
    }

    private boolean kept(NodeId node) {
        return as(SYSTEM, () -> keeping.kept(node));
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return viewers.as(viewer, work);
    }

    private Enrolled insured(NodeId school, String name, Snils number) {
        return given.teacher(school, name, teacher -> teacher.with(new Contacts(null, null, null, number)));
    }

    private Optional<Snils> noted(PersonId person) {
        return as(SYSTEM, () -> people.contacts(person, SYSTEM)).map(Contacts::snils);
    }

    @Test
    void isDecidedNearestUpTheTreeFromItsDay() {
        var region = places.region();
        assertThat(kept(region.school())).isFalse();
        choose(region.region(), true, 1);
        assertThat(kept(region.school())).isFalse();
        choose(region.region(), true, 0);
        assertThat(kept(region.school())).isTrue();
        choose(region.municipality(), false, -1);
        assertThat(kept(region.school())).isFalse();
        assertThat(kept(region.region())).isTrue();
        choose(region.school(), true, -2);
        assertThat(kept(region.school())).isTrue();
    }

    @Test
    void isDecidedByWhoeverLeadsThePlace() {
        var region = places.region();
        for (var role : List.of(Role.HEAD, Role.MUNICIPAL_COORDINATOR)) {
            var viewer = places.viewer(role, role == Role.HEAD ? region.school() : region.municipality());
            as(viewer, () -> {
                keeping.choose(region.school(), new Choice(true, today.at(region.school())), viewer);
                return true;
            });
        }
        var curator = places.viewer(Role.CURATOR, region.school());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(curator, () -> keeping.chosen(region.school(), curator)));
    }

    @Test
    void isKeptNowhereUntilItIsSaidSo() {
        var school = places.region().school();
        var anna = insured(school, "Номерова Анна Петровна", PeopleGiven.snils());
        assertThat(stored(anna.person())).isEmpty();
        choose(school, true, 0);
        assertThat(noted(anna.person())).isEmpty();
    }

    private Optional<String> stored(PersonId person) {
        return as(
                SYSTEM,
                () -> Objects.requireNonNull(transaction.execute(status -> db.sql(
                                "select snils from people.person_private where person = :person and snils is not null")
                        .param("person", person.value())
                        .query(String.class)
                        .optional())));
    }

    @Test
    void liesSealedAndIsOnlyShownWhileItIsKept() {
        var school = places.region().school();
        choose(school, true, -1);
        var number = PeopleGiven.snils();
        var anna = insured(school, "Номерова Анна Петровна", number);
        assertThat(stored(anna.person())).get().asString().contains(":").doesNotContain(number.digits());
        assertThat(noted(anna.person())).contains(number);
        choose(school, false, 0);
        assertThat(noted(anna.person())).isEmpty();
        viewers.as(SYSTEM, () -> facts.noteContacts(anna.person(), new Contacts(null, "+79001234567", null), SYSTEM));
        assertThat(stored(anna.person())).as("what is not shown is not lost").isPresent();
    }

    @Test
    void isClosedToWhoeverDoesNotSeePrivateFacts() {
        var region = places.region();
        choose(region.school(), true, 0);
        var anna = insured(region.school(), "Номерова Анна Петровна", PeopleGiven.snils());
        var coordinator = places.viewer(Role.MUNICIPAL_COORDINATOR, region.municipality());
        assertThat(as(coordinator, () -> people.contacts(anna.person(), coordinator)))
                .isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(coordinator, () -> people.requireContacts(anna.person(), coordinator)));
    }

    @Test
    void findsWhoComesFromElsewhereWhateverTheName() {
        var here = places.region().school();
        var there = places.region().school();
        choose(here, true, 0);
        choose(there, true, 0);
        var number = PeopleGiven.snils();
        var anna = insured(there, "Номерова Анна Петровна", number);
        var curator = places.viewer(Role.CURATOR, here);
        var coming = NewTeacher.of(name("Замужнина Анна Петровна"), PeopleGiven.SEPTEMBER.plusYears(1))
                .with(NewPost.of("учитель физики"))
                .with(new Contacts(null, null, null, number));
        var found = as(curator, () -> arrivals.candidates(coming, here, curator));
        assertThat(found).containsExactly(new Candidate(anna.person(), "Номерова Анна Петровна", null, there, true));
        as(curator, () -> arrivals.claim(anna.person(), coming, here, false, curator));
        assertThat(noted(anna.person())).contains(number);
    }

    @Test
    void tellsNamesakesApart() {
        var here = places.region().school();
        var there = places.region().school();
        choose(here, true, 0);
        choose(there, true, 0);
        insured(there, "Тёзкина Номера Петровна", PeopleGiven.snils());
        var curator = places.viewer(Role.CURATOR, here);
        var namesake = name("Тёзкина Номера Петровна");
        assertThat(as(curator, () -> people.candidates(namesake, PeopleGiven.snils(), here, curator)))
                .isEmpty();
        assertThat(as(curator, () -> people.candidates(namesake, null, here, curator)))
                .hasSize(1);
    }

    @Test
    void doesNotComeAlongToWhereItIsNotKept() {
        var here = places.region().school();
        var there = places.region().school();
        choose(there, true, -1);
        var anna = insured(there, "Номерова Анна Петровна", PeopleGiven.snils());
        as(SYSTEM, () -> {
            affiliations.leave(anna.affiliation(), today.at(there).minusDays(2), "переезд", SYSTEM);
            return affiliations.join(
                    anna.person(),
                    NewTeacher.of(name("Номерова Анна Петровна"), today.at(here).minusDays(1)),
                    here,
                    SYSTEM);
        });
        assertThat(stored(anna.person())).isEmpty();
        choose(here, true, 0);
        assertThat(noted(anna.person())).isEmpty();
    }

    @Test
    void isNotComparedWhereItIsNoLongerKept() {
        var school = places.region().school();
        choose(school, true, -1);
        var number = PeopleGiven.snils();
        insured(school, "Номерова Анна Петровна", number);
        var again = insured(school, "Номерова-Крюгер Анна Петровна", number);
        choose(school, false, 0);
        assertThat(as(SYSTEM, () -> people.sameSnils(again.person(), SYSTEM))).isEmpty();
    }

    @Test
    void namesTheOtherRecordWithTheSameNumber() {
        var school = places.region().school();
        choose(school, true, 0);
        var number = PeopleGiven.snils();
        var anna = insured(school, "Номерова Анна Петровна", number);
        var again = insured(school, "Номерова-Крюгер Анна Петровна", number);
        var curator = places.viewer(Role.CURATOR, school);
        assertThat(as(curator, () -> people.sameSnils(again.person(), curator)))
                .map(Person::id)
                .contains(anna.person());
    }
}
