package estafeta.people;

import static estafeta.people.PeopleGiven.SEPTEMBER;
import static estafeta.people.PeopleGiven.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.kernel.Journal;
import estafeta.kernel.JournalEntry;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.organisation.Organisations;
import estafeta.people.once.OnceRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@EstafetaTest
class PeopleTests {
    private static final Viewer SYSTEM = Viewer.system("тест");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);

    @Autowired
    People people;

    @Autowired
    Affiliations affiliations;

    @Autowired
    PersonFacts facts;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Mistakes mistakes;

    @Autowired
    YoungRules rules;

    @Autowired
    Journal journal;

    @Autowired
    Viewers viewers;

    @Autowired
    OrganisationGiven places;

    @Autowired
    PeopleGiven given;

    @Autowired
    Organisations organisations;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Test
    void enrolsWithEverythingKnown() {
        var school = places.region().school();
        var curator = places.viewer(Role.CURATOR, school);
        var born = LocalDate.of(1999, 3, 8);
        var anna = as(
                curator,
                () -> affiliations.enrol(
                        NewTeacher.of(name("Кызыл-оол Айдыс Мерген-оолович"), SEPTEMBER)
                                .of(Sex.M)
                                .teaching(TeachingStart.in(2024))
                                .with(
                                        NewPost.of("учитель физики", "физика", "астрономия"),
                                        NewPost.of("педагог-организатор"))
                                .with(new NewCategory(CategoryKind.FIRST, Period.since(SEPTEMBER), "приказ № 12"))
                                .with(new Contacts(born, "+79001234567", null)),
                        school,
                        curator));

        assertThat(as(curator, () -> people.require(anna.person(), curator))
                        .name()
                        .full())
                .isEqualTo("Кызыл-оол Айдыс Мерген-оолович");
        assertThat(as(curator, () -> people.contacts(anna.person(), curator)))
                .contains(new Contacts(born, "+79001234567", null));
        assertThat(events(anna.person(), curator)).containsExactly("people.enrolled");
    }

    @Test
    void comesToAWorkingOrganisationAlone() {
        var region = places.region();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> given.teacher(region.municipality()))
                .withMessageContaining("территория");
        asDo(SYSTEM, () -> organisations.close(region.school(), LocalDate.of(2026, 8, 31), null, SYSTEM));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> given.teacher(region.school()));
    }

    @Test
    void isEditedWhereThePersonWorksRatherThanWorked() {
        var region = places.region();
        var next = places.school(region.municipality());
        var anna = given.teacher(region.school());
        var before = places.viewer(Role.CURATOR, region.school());
        asDo(before, () -> affiliations.leave(anna.affiliation(), MAY, "", before));
        asDo(before, () -> facts.noteTeachingStart(anna.person(), TeachingStart.in(2019), before));
        var now = places.viewer(Role.CURATOR, next);
        as(SYSTEM, () -> affiliations.join(anna.person(), NewTeacher.of(name("Иная Анна"), SEPTEMBER), next, SYSTEM));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        asDo(before, () -> facts.noteTeachingStart(anna.person(), TeachingStart.in(2020), before)));
        asDo(now, () -> facts.noteTeachingStart(anna.person(), TeachingStart.in(2018), now));
    }

    @Test
    void readsOnAfterARefusalOfTheDatabase() {
        var school = places.region().school();
        var curator = places.viewer(Role.CURATOR, school);
        var anna = given.teacher(school);
        var study = new NewEducation(EducationLevel.HIGHER, null, null, 1700);
        asDo(
                curator,
                () -> transaction.executeWithoutResult(form -> {
                    form.setRollbackOnly();
                    assertThatExceptionOfType(PeopleRefused.class)
                            .isThrownBy(() -> facts.noteEducation(anna.person(), study, curator));
                    assertThat(people.require(anna.person(), curator).id()).isEqualTo(anna.person());
                }));
    }

    @Test
    void isClosedToStrangers() {
        var region = places.region();
        var anna = given.teacher(region.school());
        var stranger = places.viewer(Role.CURATOR, places.school(region.municipality()));
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> as(stranger, () -> people.require(anna.person(), stranger)));
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> asDo(stranger, () -> affiliations.leave(anna.affiliation(), MAY, "", stranger)));
    }

    @Test
    void keepsPrivateFactsFromThoseAbove() {
        var region = places.region();
        var anna = given.teacher(
                region.school(),
                "Тайная Анна Петровна",
                teacher -> teacher.with(new Contacts(LocalDate.of(1999, 3, 8), null, null)));
        var coordinator = places.viewer(Role.MUNICIPAL_COORDINATOR, region.municipality());
        assertThat(as(coordinator, () -> people.require(anna.person(), coordinator))
                        .name()
                        .given())
                .isEqualTo("Анна");
        assertThat(as(coordinator, () -> people.contacts(anna.person(), coordinator)))
                .isEmpty();
        assertThat(db.sql("select count(*) from people.person_private")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isAtOneOrganisationOnceAtATime() {
        var region = places.region();
        var curator = places.viewer(Role.CURATOR, region.school());
        var anna = given.teacher(region.school());
        var again = NewTeacher.of(name("Другая Анна"), SEPTEMBER.plusYears(1));
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> as(curator, () -> affiliations.join(anna.person(), again, region.school(), curator)))
                .withMessageStartingWith("Этот человек уже числится здесь в это время: с 01.09.2024");
        asDo(curator, () -> affiliations.leave(anna.affiliation(), MAY, "переезд", curator));
        as(
                curator,
                () -> affiliations.join(
                        anna.person(), NewTeacher.of(name("Другая Анна"), MAY.plusDays(1)), region.school(), curator));
    }

    @Test
    void leavesWithPostsAndAbsences() {
        var school = places.region().school();
        var curator = places.viewer(Role.CURATOR, school);
        var anna = given.teacher(school);
        as(
                curator,
                () -> affiliations.beginAbsence(
                        anna.affiliation(), AbsenceKind.PARENTAL, Period.since(LocalDate.of(2025, 1, 15)), curator));
        assertThat(as(curator, () -> affiliations.ifLeft(anna.affiliation(), MAY, curator)))
                .extracting(Consequence::words)
                .containsExactly(
                        "закроется должность «учитель математики»",
                        "закончится отсутствие: отпуск по уходу за ребёнком");
        asDo(curator, () -> affiliations.leave(anna.affiliation(), MAY, "переезд", curator));
        assertThat(db.sql("select count(*) from people.post where affiliation = :id and upper(period) = '2026-06-01'")
                        .param("id", anna.affiliation().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(events(anna.person(), curator))
                .containsExactly("people.left", "people.absence_begun", "people.enrolled");
    }

    @Test
    void refusesTwoAbsencesAtOnce() {
        var school = places.region().school();
        var curator = places.viewer(Role.CURATOR, school);
        var anna = given.teacher(school);
        var absence = as(
                curator,
                () -> affiliations.beginAbsence(
                        anna.affiliation(), AbsenceKind.PARENTAL, Period.since(LocalDate.of(2025, 1, 15)), curator));
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> as(
                        curator,
                        () -> affiliations.beginAbsence(
                                anna.affiliation(), AbsenceKind.ILLNESS, Period.since(MAY), curator)));
        asDo(curator, () -> affiliations.endAbsence(absence, MAY, curator));
        as(
                curator,
                () -> affiliations.beginAbsence(
                        anna.affiliation(), AbsenceKind.ILLNESS, Period.since(MAY.plusDays(1)), curator));
    }

    @Test
    void keepsTheFormerName() {
        var school = places.region().school();
        var curator = places.viewer(Role.CURATOR, school);
        var anna = given.teacher(school, "Девичева Анна Петровна");
        asDo(curator, () -> facts.changeName(anna.person(), name("Мужнина Анна Петровна"), MAY, curator));
        assertThat(as(curator, () -> people.require(anna.person(), curator))
                        .name()
                        .surname())
                .isEqualTo("Мужнина");
        assertThat(db.sql("select surname from people.former_name where person = :person")
                        .param("person", anna.person().value())
                        .query(String.class)
                        .list())
                .containsExactly("Девичева");
    }

    @Test
    void endsTheFormerCategoryAndKeepsTheOneBeside() {
        var school = places.region().school();
        var curator = places.viewer(Role.CURATOR, school);
        var anna = given.teacher(school);
        note(anna.person(), CategoryKind.FIRST, SEPTEMBER, curator);
        note(anna.person(), CategoryKind.MENTOR, SEPTEMBER, curator);
        note(anna.person(), CategoryKind.HIGHEST, MAY, curator);
        assertThat(db.sql("select category || ' ' || period::text from people.category where person = :p order by 1")
                        .param("p", anna.person().value())
                        .query(String.class)
                        .list())
                .containsExactly("FIRST [2024-09-01,2026-05-31)", "HIGHEST [2026-05-31,)", "MENTOR [2024-09-01,)");
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> note(anna.person(), CategoryKind.CONFORMITY, SEPTEMBER, curator));
    }

    @Test
    void takesConsentOnceUntilWithdrawn() {
        var school = places.region().school();
        var curator = places.viewer(Role.CURATOR, school);
        var anna = given.teacher(school);
        var given = NewConsent.toPublication(
                Set.of(PublicationItem.NAME, PublicationItem.PHOTO), SEPTEMBER, "папка 3", null);
        var consent = as(curator, () -> facts.giveConsent(anna.person(), school, given, curator));
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> as(curator, () -> facts.giveConsent(anna.person(), school, given, curator)));
        asDo(curator, () -> withdrawals.withdraw(consent, MAY, curator));
        as(curator, () -> facts.giveConsent(anna.person(), school, given, curator));
    }

    @Test
    void takesOutWhatWasEnteredInError() {
        var school = places.region().school();
        var curator = places.viewer(Role.CURATOR, school);
        var anna = given.teacher(school);
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> asDo(curator, () -> mistakes.cancel(anna.affiliation(), " ", curator)));
        asDo(curator, () -> mistakes.cancel(anna.affiliation(), "другая школа", curator));
        assertThat(as(curator, () -> people.find(anna.person(), curator))).isEmpty();
        assertThat(as(
                        Viewer.system("test"),
                        () -> db.sql("select kind from people.mistake where person = :p order by kind")
                                .param("p", anna.person().value())
                                .query(String.class)
                                .list()))
                .isEmpty();
    }

    @Test
    void followsTheRuleNearestUpTheTree() {
        var region = places.region();
        var operator = places.viewer(Role.REGIONAL_OPERATOR, region.region());
        assertThat(rules.of(region.school()).code()).isEqualTo("experience_3");
        asDo(operator, () -> rules.choose(region.region(), "experience_3_without_absence", operator));
        asDo(operator, () -> rules.choose(region.municipality(), "age_35", operator));
        assertThat(rules.of(region.school()).code()).isEqualTo("age_35");
        assertThat(rules.of(region.region()).code()).isEqualTo("experience_3_without_absence");
    }

    @Test
    void keepsTheTermOfEachRule() {
        var region = places.region();
        var curator = places.viewer(Role.CURATOR, region.school());
        var anna = given.teacher(
                region.school(),
                "Молодая Анна Петровна",
                teacher -> teacher.with(new Contacts(LocalDate.of(1999, 3, 8), null, null)));
        var absence = as(
                curator,
                () -> affiliations.beginAbsence(
                        anna.affiliation(), AbsenceKind.PARENTAL, Period.since(LocalDate.of(2025, 1, 1)), curator));
        assertThat(term(anna.person(), "experience_3")).isEqualTo("2027-09-01");
        assertThat(term(anna.person(), "age_35")).isEqualTo("2035-03-07");
        assertThat(term(anna.person(), "experience_3_without_absence")).isEqualTo("infinity");
        asDo(curator, () -> affiliations.endAbsence(absence, LocalDate.of(2025, 1, 31), curator));
        assertThat(term(anna.person(), "experience_3_without_absence")).isEqualTo("2027-10-02");
    }

    @Test
    void keepsTheTermAtEachPlace() {
        var region = places.region();
        var second = places.school(region.municipality());
        var curator = places.viewer(Role.CURATOR, region.municipality());
        var anna = given.teacher(region.school(), "Молодая Анна Петровна");
        var newcomer = NewTeacher.of(PeopleGiven.name("Молодая Анна Петровна"), LocalDate.of(2025, 9, 1));
        as(curator, () -> affiliations.join(anna.person(), newcomer, second, curator));
        assertThat(db.sql("select organisation from people.young_term where person = :person and rule = 'experience_3'")
                        .param("person", anna.person().value())
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(region.school().value(), second.value());
    }

    @Test
    void everyConstraintHasItsWords() {
        var constraints = db.sql("""
                select c.conname from pg_constraint c join pg_namespace s on s.oid = c.connamespace
                where s.nspname = 'people' and c.contype in ('c', 'u', 'x')
                union all
                select indexname from pg_indexes where schemaname = 'people' and indexdef like 'CREATE UNIQUE%WHERE%'
                """).query(String.class).list();
        assertThat(constraints)
                .hasSizeGreaterThan(15)
                .allMatch(constraint -> PeopleRefused.ofConstraint(constraint).isPresent()
                        || OnceRefused.ofConstraint(constraint).isPresent());
    }

    @Test
    void findsNamesakesInTheWholeRegister() {
        var region = places.region();
        var other = places.region();
        var curator = places.viewer(Role.CURATOR, region.school());
        var anna = given.teacher(
                other.school(),
                "Двойникова Алёна Петровна",
                teacher -> teacher.with(new Contacts(LocalDate.of(1999, 3, 8), null, null)));
        assertThat(as(
                        curator,
                        () -> people.candidates(name("двойникова алена петровна"), null, region.school(), curator)))
                .containsExactly(
                        new Candidate(anna.person(), "Двойникова Алёна Петровна", 1999, other.school(), false));
    }

    private String term(PersonId person, String rule) {
        return db.sql("select until::text from people.young_term where person = :person and rule = :rule")
                .param("person", person.value())
                .param("rule", rule)
                .query(String.class)
                .single();
    }

    private CategoryId note(PersonId person, CategoryKind kind, LocalDate first, Viewer viewer) {
        return as(viewer, () -> facts.noteCategory(person, new NewCategory(kind, Period.since(first), null), viewer));
    }

    private List<String> events(PersonId person, Viewer viewer) {
        return journal.about(person, viewer, 10).stream()
                .map(JournalEntry::type)
                .toList();
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return viewers.as(viewer, work);
    }

    private void asDo(Viewer viewer, Runnable work) {
        viewers.as(viewer, work);
    }
}
