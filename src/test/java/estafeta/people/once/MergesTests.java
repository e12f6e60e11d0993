package estafeta.people.once;

import static estafeta.people.PeopleGiven.SEPTEMBER;
import static estafeta.people.PeopleGiven.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.diagnostics.Diagnostics;
import estafeta.diagnostics.Source;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Refusal;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.mentorship.Mentors;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.AbsenceKind;
import estafeta.people.Affiliation;
import estafeta.people.Affiliations;
import estafeta.people.CategoryKind;
import estafeta.people.Clash;
import estafeta.people.ConsentPurpose;
import estafeta.people.Contacts;
import estafeta.people.EducationLevel;
import estafeta.people.Enrolled;
import estafeta.people.Mistakes;
import estafeta.people.NewCategory;
import estafeta.people.NewConsent;
import estafeta.people.NewEducation;
import estafeta.people.NewPost;
import estafeta.people.NewTeacher;
import estafeta.people.People;
import estafeta.people.PeopleGiven;
import estafeta.people.PersonFacts;
import estafeta.people.TeachingStart;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One record of two and two again: all that refers to a person goes along, and comes back. */
@EstafetaTest
class MergesTests {
    private static final Viewer SYSTEM = Viewer.system("test");
    private static final LocalDate BORN = LocalDate.of(1988, 3, 7);

    @Autowired
    Merges merges;

    @Autowired
    People people;

    @Autowired
    Affiliations affiliations;

    @Autowired
    PersonFacts facts;

    @Autowired
    Mistakes mistakes;

    @Autowired
    Diagnostics diagnostics;

    @Autowired
    Mentors mentors;

    @Autowired
    ReadingJournal readings;

    @Autowired
    MentorshipGiven pairs;

    @Autowired
    PeopleGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven places;

    @Autowired
    Viewers viewers;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Test
    void takesOverWhereverTheOtherWorked() {
        var region = places.region();
        var other = places.school(region.municipality());
        var kept = given.teacher(region.school(), "Дважнева Анна Петровна");
        var gone = given.teacher(other, "Дважнева Анна Петровна");
        merge(kept, gone);
        assertThat(of(kept.person()))
                .extracting(Affiliation::organisation)
                .containsExactlyInAnyOrder(region.school(), other);
        assertThat(as(() -> people.find(gone.person(), places.viewer(Role.CURATOR, other))))
                .isEmpty();
        assertThat(merges.keptFor(gone.person())).contains(kept.person());
    }

    @Test
    void makesOneTimeOfTwoThatOverlapAtOneSchool() {
        var school = places.region().school();
        var kept = given.teacher(school, "Дважнева Анна Петровна");
        var gone = given.teacher(
                school,
                "Дважнева А. П.",
                teacher -> NewTeacher.of(teacher.name(), SEPTEMBER.minusYears(2))
                        .with(NewPost.of("учитель математики"), NewPost.of("завуч")));
        assertThat(clashes(kept, gone))
                .extracting(Clash::words)
                .anyMatch(words -> words.contains("есть в обеих записях: останется одна работа, с 1"))
                .contains("должность «учитель математики» записана дважды: останется одна");
        merge(kept, gone);
        assertThat(of(kept.person()))
                .singleElement()
                .satisfies(place -> assertThat(place.period()).isEqualTo(Period.since(SEPTEMBER.minusYears(2))));
        assertThat(positions(kept)).containsExactlyInAnyOrder("учитель математики", "завуч");
    }

    @Test
    void turnsPairsToTheOneTimeThatStays() {
        var region = places.region();
        var mentor = pairs.teacher("Наставникова", region.school());
        var kept = pairs.teacher("Дважнева", region.school());
        var gone = pairs.teacher("Дважнева", region.school());
        var pair = pairs.active(region.school(), gone, mentor);
        merge(enrolled(kept), enrolled(gone));
        assertThat(sides(pair.value()))
                .containsExactlyInAnyOrder(kept.at().value(), mentor.at().value());
    }

    @Test
    void refusesThoseWhoStandInOnePair() {
        var school = places.region().school();
        var mentor = pairs.teacher("Саманаставникова", school);
        var mentee = pairs.teacher("Саманаставникова", school);
        pairs.active(school, mentor, mentee);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> merge(enrolled(mentor), enrolled(mentee)))
                .withMessageContaining("обе записи стоят в одной паре");
    }

    @Test
    void keepsTheChosenOfEachField() {
        var school = places.region().school();
        var kept = given.teacher(
                school,
                "Дважнева Анна Петровна",
                teacher -> teacher.with(new Contacts(BORN, "+7 913 111-22-33", null)));
        var gone = given.teacher(
                school,
                "Дважнёва Анна Петровна",
                teacher -> teacher.with(new Contacts(BORN.plusDays(1), "+7 913 444-55-66", "anna@school.example"))
                        .teaching(TeachingStart.in(2008)));
        as(() -> merges.merge(
                kept.person(), gone.person(), EnumSet.of(Field.NAME, Field.PHONE, Field.TEACHING), SYSTEM));
        var person = as(() -> people.require(kept.person(), SYSTEM));
        assertThat(person.name().full()).isEqualTo("Дважнёва Анна Петровна");
        assertThat(person.teaching()).isEqualTo(TeachingStart.in(2008));
        assertThat(as(() -> people.contacts(kept.person(), SYSTEM)))
                .contains(new Contacts(BORN, "+7 913 444-55-66", "anna@school.example"));
    }

    @Test
    void keepsTheChosenNumberAndGivesItBack() {
        var school = places.region().school();
        given.keepSnils(school);
        var ofKept = PeopleGiven.snils();
        var ofGone = PeopleGiven.snils();
        var kept = given.teacher(
                school, "Дважнева Анна Петровна", teacher -> teacher.with(new Contacts(null, null, null, ofKept)));
        var gone = given.teacher(
                school, "Дважнёва Анна Петровна", teacher -> teacher.with(new Contacts(BORN, null, null, ofGone)));
        var merge = as(() -> merges.merge(kept.person(), gone.person(), EnumSet.of(Field.SNILS), SYSTEM));
        assertThat(as(() -> people.contacts(kept.person(), SYSTEM))).contains(new Contacts(BORN, null, null, ofGone));
        as(() -> {
            merges.undo(merge, SYSTEM);
            return merge;
        });
        assertThat(as(() -> people.contacts(kept.person(), SYSTEM))).contains(new Contacts(null, null, null, ofKept));
        assertThat(as(() -> people.contacts(gone.person(), SYSTEM))).contains(new Contacts(BORN, null, null, ofGone));
    }

    @Test
    void takesNoNumberToWhereNoneIsKept() {
        var here = places.region().school();
        var there = places.region().school();
        given.keepSnils(there);
        var kept = given.teacher(
                here, "Дважнева Анна Петровна", teacher -> teacher.with(new Contacts(BORN, null, null, null)));
        var gone = given.teacher(
                there,
                "Дважнёва Анна Петровна",
                teacher -> teacher.with(new Contacts(null, null, "anna@school.example", PeopleGiven.snils())));
        merge(kept, gone);
        given.keepSnils(here);
        assertThat(as(() -> people.contacts(kept.person(), SYSTEM)))
                .contains(new Contacts(BORN, null, "anna@school.example"));
    }

    @Test
    void endsTheEarlierCategoryWhereTheLaterBegins() {
        var school = places.region().school();
        var kept = given.teacher(
                school,
                "Дважнева Анна Петровна",
                teacher -> teacher.with(new NewCategory(CategoryKind.FIRST, Period.since(SEPTEMBER), null)));
        var gone = given.teacher(
                school,
                "Дважнева Анна Петровна",
                teacher -> teacher.with(
                        new NewCategory(CategoryKind.HIGHEST, Period.since(SEPTEMBER.plusYears(1)), null)));
        merge(kept, gone);
        assertThat(db.sql(
                                "select category || ' ' || period from people.category where person = :person order by period")
                        .param("person", kept.person().value())
                        .query(String.class)
                        .list())
                .containsExactly("FIRST [2024-09-01,2025-09-01)", "HIGHEST [2025-09-01,)");
    }

    @Test
    void isTakenBackToTheLetter() {
        var region = places.region();
        var school = region.school();
        var other = places.school(region.municipality());
        var kept = rich(school, "Дважнева Анна Петровна", school, other);
        var gone = rich(school, "Дважнева А. П.", school, other);
        var wisher = given.teacher(school);
        wishes(gone.person(), wisher.person());
        wishes(wisher.person(), gone.person());
        var mentor = pairs.teacher("Наставникова", school);
        var mentee = pairs.teacher("Молодова", other);
        pairs.active(school, new Teacher(gone.person(), gone.affiliation()), mentor);
        pairs.active(school, new Teacher(kept.person(), kept.affiliation()), mentee);
        var before = everything(kept.person(), gone.person());
        assertThat(before.keySet())
                .contains(
                        "people.category.person",
                        "people.absence.affiliation",
                        "people.consent.person",
                        "access.account.person",
                        "access.reading.person",
                        "diagnostics.difficulty.person",
                        "diagnostics.wish.about",
                        "mentorship.side.affiliation",
                        "mentorship.readiness.affiliation",
                        "mentorship.agreement.affiliation");

        var merge = as(() -> merges.merge(kept.person(), gone.person(), EnumSet.allOf(Field.class), SYSTEM));
        assertThat(everything(kept.person(), gone.person())).isNotEqualTo(before);
        as(() -> merges.undo(merge, SYSTEM));

        assertThat(everything(kept.person(), gone.person())).isEqualTo(before);
        assertThat(merges.keptFor(gone.person())).isEmpty();
    }

    @Test
    void isTakenBackOnce() {
        var school = places.region().school();
        var merge = merge(given.teacher(school), given.teacher(school));
        as(() -> merges.undo(merge, SYSTEM));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(() -> merges.undo(merge, SYSTEM)))
                .withMessageContaining("уже отменено");
    }

    @Test
    void staysOnceTheNameIsChangedAfterIt() {
        var school = places.region().school();
        var kept = given.teacher(school);
        var merge = merge(kept, given.teacher(school));
        as(() -> facts.correctName(kept.person(), name("Другова Анна Петровна"), SYSTEM));
        refusesUndo(merge, "имя или начало стажа");
    }

    @Test
    void staysOnceAPairStandsOnTheOneTime() {
        var school = places.region().school();
        var kept = given.teacher(school);
        var merge = merge(kept, given.teacher(school));
        pairs.active(school, pairs.teacher("Наставникова", school), new Teacher(kept.person(), kept.affiliation()));
        refusesUndo(merge, "новая пара");
    }

    @Test
    void staysOnceItsPersonIsMergedAgain() {
        var school = places.region().school();
        var kept = given.teacher(school);
        var merge = merge(kept, given.teacher(school));
        var later = merge(kept, given.teacher(school));
        refusesUndo(merge, "более позднее");
        as(() -> merges.undo(later, SYSTEM));
        as(() -> merges.undo(merge, SYSTEM));
        assertThat(merges.goneInto(kept.person())).isEmpty();
    }

    @Test
    void leadsFromEachFormerRecordToTheLast() {
        var school = places.region().school();
        var first = given.teacher(school);
        var second = given.teacher(school);
        var third = given.teacher(school);
        merge(second, first);
        merge(third, second);
        assertThat(merges.keptFor(first.person())).contains(third.person());
        assertThat(merges.goneInto(third.person())).containsExactlyInAnyOrder(first.person(), second.person());
    }

    @Test
    void keepsTheTimeMadeOfTwoFromBeingCalledAMistake() {
        var school = places.region().school();
        var kept = given.teacher(school);
        merge(kept, given.teacher(school));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(() -> mistakes.cancel(kept.affiliation(), "лишняя", SYSTEM)))
                .withMessageContaining("объединение двух записей");
    }

    @Test
    void isForWhoeverEditsBothAlone() {
        var region = places.region();
        var other = places.school(region.municipality());
        var kept = given.teacher(region.school());
        var gone = given.teacher(other);
        var curator = places.viewer(Role.CURATOR, region.school());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> viewers.as(curator, () -> merges.merge(kept.person(), gone.person(), Set.of(), curator)));
        var ofBoth = places.viewer(Role.CURATOR, region.municipality());
        viewers.as(ofBoth, () -> merges.merge(kept.person(), gone.person(), Set.of(), ofBoth));
        assertThat(merges.keptFor(gone.person())).contains(kept.person());
    }

    private void refusesUndo(MergeId merge, String because) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(() -> merges.undo(merge, SYSTEM)))
                .withMessageContaining(because);
    }

    /** Somebody of whom all is known that a module keeps. */
    private Enrolled rich(NodeId school, String name, NodeId consents, NodeId also) {
        var first = name.contains(".") ? SEPTEMBER.minusYears(3) : SEPTEMBER;
        var person = given.teacher(
                school,
                name,
                teacher -> NewTeacher.of(teacher.name(), first)
                        .with(NewPost.of("учитель математики"), NewPost.of("завуч " + name.length()))
                        .teaching(TeachingStart.in(name.contains(".") ? 2009 : 2010))
                        .with(new NewCategory(
                                name.contains(".") ? CategoryKind.FIRST : CategoryKind.HIGHEST,
                                Period.since(first),
                                null))
                        .with(new Contacts(BORN.plusDays(name.length()), "+7 913 111-22-" + name.length(), null)));
        as(() -> {
            affiliations.beginAbsence(
                    person.affiliation(),
                    AbsenceKind.ILLNESS,
                    Period.of(SEPTEMBER.plusMonths(2), SEPTEMBER.plusMonths(3)),
                    SYSTEM);
            affiliations.join(person.person(), NewTeacher.of(name(name), first.plusDays(name.length())), also, SYSTEM);
            facts.noteEducation(person.person(), new NewEducation(EducationLevel.HIGHER, "ТГПУ", null, 2009), SYSTEM);
            facts.giveConsent(
                    person.person(),
                    consents,
                    NewConsent.toData(ConsentPurpose.MENTORING, SEPTEMBER, "папка", null),
                    SYSTEM);
            facts.changeName(
                    person.person(),
                    name((name.contains(".") ? "Кедрова" : "Ольхина") + " Анна Петровна"),
                    SEPTEMBER.plusYears(1),
                    SYSTEM);
            mentors.ready(person.affiliation(), 2, false, first, SYSTEM);
            diagnostics.noteDifficulties(person.person(), school, Source.CURATOR, Map.of("MET-1", 2), SYSTEM);
            diagnostics.noteStrengths(
                    person.person(), school, Set.of("MET-1", name.contains(".") ? "MET-2" : "MET-3"), SYSTEM);
        });
        access.account(Role.MENTOR, school, person.person());
        viewers.as(
                access.viewer(access.account(Role.CURATOR, school)),
                () -> readings.opened(person.person(), "карточка"));
        return person;
    }

    private void wishes(PersonId person, PersonId about) {
        as(() -> transaction.executeWithoutResult(status -> db.sql("""
                        insert into diagnostics.wish (person, about, node, kind)
                        select :person, :about, organisation, 'PREFER' from people.affiliation where person = :person limit 1
                        """)
                .param("person", person.value())
                .param("about", about.value())
                .update()));
    }

    private record Column(String table, String name, String to) {}

    /** Every row that refers to either person or to where either is, as it would be exported. */
    private Map<String, List<String>> everything(PersonId one, PersonId other) {
        return as(() -> transaction.execute(status -> {
            var rows = new TreeMap<String, List<String>>();
            for (var column : db.sql("""
                    select k.conrelid::regclass::text as table, a.attname as name, k.confrelid::regclass::text as to
                    from pg_constraint k
                    join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
                    where k.contype = 'f' and k.confrelid in ('people.person'::regclass, 'people.affiliation'::regclass)
                    and k.conrelid::regclass::text !~ '^people\\.(likeness|merge|told_apart)'
                    union
                    select 'people.person', 'id', 'people.person'
                    """).query(Column.class).list()) {
                var found = db.sql("""
                        select (to_jsonb(r) - 'version')::text from %s r
                        where %s in (%s)
                        order by 1
                        """.formatted(
                                        column.table,
                                        column.name,
                                        column.to.equals("people.person")
                                                ? ":one, :other"
                                                : "select id from people.affiliation where person in (:one, :other)"))
                        .param("one", one.value())
                        .param("other", other.value())
                        .query(String.class)
                        .list();
                if (!found.isEmpty()) {
                    rows.put(column.table + "." + column.name, found);
                }
            }
            return rows;
        }));
    }

    private List<Affiliation> of(PersonId person) {
        return db.sql(
                        "select id, person, organisation, kind, period, version from people.affiliation where person = :person")
                .param("person", person.value())
                .query(Affiliation.class)
                .list();
    }

    private List<String> positions(Enrolled person) {
        return db.sql("select position from people.post where affiliation = :at")
                .param("at", person.affiliation().value())
                .query(String.class)
                .list();
    }

    private List<UUID> sides(UUID mentorship) {
        return db.sql("select affiliation from mentorship.side where mentorship = :pair")
                .param("pair", mentorship)
                .query(UUID.class)
                .list();
    }

    private static Enrolled enrolled(Teacher teacher) {
        return new Enrolled(teacher.person(), teacher.at(), null);
    }

    private MergeId merge(Enrolled kept, Enrolled gone) {
        return as(() -> merges.merge(kept.person(), gone.person(), Set.of(), SYSTEM));
    }

    private List<Clash> clashes(Enrolled kept, Enrolled gone) {
        return as(() -> merges.ifMerged(kept.person(), gone.person(), SYSTEM));
    }

    private <T> T as(Supplier<T> work) {
        return viewers.as(SYSTEM, work);
    }

    private void as(Runnable work) {
        viewers.as(SYSTEM, work);
    }
}
