package estafeta.people.once;

import static estafeta.people.PeopleGiven.name;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.Contacts;
import estafeta.people.PeopleGiven;
import estafeta.people.PersonFacts;
import estafeta.people.Snils;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is new or called otherwise is found beside whom he may be, by an index. */
@EstafetaTest
class LikenessesTests {
    private static final Viewer SYSTEM = Viewer.system("test");
    private static final LocalDate BORN = LocalDate.of(1988, 3, 7);

    @Autowired
    Likenesses likenesses;

    @Autowired
    PeopleGiven given;

    @Autowired
    PersonFacts facts;

    @Autowired
    OrganisationGiven places;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient db;

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Зорянкина Мария Петровна, Зорянкина Мария Петровна, SAME_NAME",
        "Зорянкина Мария Петровна, Зорянкина М. П., SAME_INITIALS",
        "Зорянкина Мария Петровна, Зорянкена Мария Петровна, SLIP_IN_SURNAME",
        "Зорянкина Мария Петровна, Зарянкина Мария Петровна, SLIP_IN_SURNAME",
        "Зорянкина Мария Петровна, Зроянкина Мария Петровна, SLIP_IN_SURNAME",
        "Зорянкина Мария Петровна, Зорянкинаа Мария Петровна, SLIP_IN_SURNAME",
        "Зорянкина Елена Петровна, Зорянкина Алена Петровна, SLIP_IN_GIVEN",
    })
    void findsWhoeverIsCalledAlike(String one, String other, String ground) {
        var school = places.region().school();
        var first = given.teacher(school, one);
        var second = given.teacher(school, other);
        assertThat(grounds(first.person(), second.person())).contains(ground);
    }

    @Test
    void findsThemAtTwoSchoolsOfARegion() {
        var region = places.region();
        var there = places.school(places.municipality(region.region()));
        var first = given.teacher(region.school(), "Зорянкина Мария Петровна");
        var second = given.teacher(there, "Зорянкина Мария Петровна");
        assertThat(grounds(first.person(), second.person())).contains("SAME_NAME");
    }

    @Test
    void findsAcrossRegionsOnlyWhoeverWasBornOnOneDay() {
        var here = places.region().school();
        var there = places.region().school();
        var first = born(here, "Зорянкина Вера Петровна", BORN);
        var second = born(there, "Зорянкина Вера Петровна", BORN);
        var namesake = given.teacher(there, "Зорянкина Вера Петровна");
        assertThat(grounds(first, second)).contains("SAME_BIRTH_DATE", "OTHER_REGION");
        assertThat(grounds(first, namesake.person())).isEmpty();
    }

    @Test
    void findsBySwappedDayAndMonth() {
        var school = places.region().school();
        var first = born(school, "Зорянкина Мария Петровна", BORN);
        var second = born(school, "Зорянкина Мария Петровна", LocalDate.of(1988, 7, 3));
        assertThat(grounds(first, second)).contains("SAME_NAME", "SWAPPED_BIRTH_DATE");
    }

    @Test
    void findsByTelephoneAndByFormerName() {
        var region = places.region();
        var first = given.teacher(
                region.school(),
                "Зорянкина Мария Петровна",
                teacher -> teacher.with(new Contacts(BORN, "8 (913) 010-20-30", null)));
        var second = given.teacher(
                places.school(region.municipality()),
                "Полынина Мария Петровна",
                teacher -> teacher.with(new Contacts(BORN, "+79130102030", null)));
        assertThat(grounds(first.person(), second.person())).contains("OTHER_SURNAME", "SAME_BIRTH_DATE", "SAME_PHONE");
        viewers.as(
                SYSTEM,
                () -> facts.changeName(
                        first.person(), name("Полынина Мария Петровна"), LocalDate.of(2025, 6, 1), SYSTEM));
        assertThat(grounds(first.person(), second.person())).contains("SAME_NAME");
    }

    @Test
    void findsByNumberWhereItIsKeptAcrossRegionsAndNames() {
        var here = places.region();
        var there = places.region();
        given.keepSnils(here.region());
        given.keepSnils(there.school());
        var number = PeopleGiven.snils();
        var first = insured(here.school(), "Зорянкина Мария Петровна", number);
        var second = insured(there.school(), "Полынина Дарья Ильинична", number);
        assertThat(grounds(first, second)).contains("SAME_SNILS", "OTHER_GIVEN", "OTHER_REGION");
        var unkept = insured(places.region().school(), "Зорянкина Мария Петровна", number);
        assertThat(grounds(first, unkept)).isEmpty();
    }

    private PersonId insured(NodeId school, String name, Snils number) {
        return given.teacher(school, name, teacher -> teacher.with(new Contacts(null, null, null, number)))
                .person();
    }

    @Test
    void leavesNamesakesBornOnOtherDays() {
        var school = places.region().school();
        var first = born(school, "Зорянкина Мария Петровна", BORN);
        var second = born(school, "Зорянкина Мария Петровна", LocalDate.of(1970, 12, 30));
        assertThat(grounds(first, second)).isEmpty();
    }

    private PersonId born(NodeId school, String name, LocalDate day) {
        return given.teacher(school, name, teacher -> teacher.with(new Contacts(day, null, null)))
                .person();
    }

    private List<String> grounds(PersonId one, PersonId other) {
        viewers.as(SYSTEM, likenesses::catchUp);
        return db.sql("""
                select unnest(grounds) from people.likeness
                where one = least(:one::uuid, :other::uuid) and other = greatest(:one::uuid, :other::uuid)
                """)
                .param("one", one.value())
                .param("other", other.value())
                .query(String.class)
                .list();
    }
}
