package estafeta.people.once.web;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.Contacts;
import estafeta.people.Enrolled;
import estafeta.people.PeopleGiven;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** «У нас новый учитель», whom the register knows from another organisation. */
@EstafetaTest
class ArrivalScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven places;

    @Autowired
    PeopleGiven given;

    @Autowired
    MentorshipGiven pairs;

    @Test
    void tellsOfSomebodyElsewhereNoMoreThanMayBeTold() {
        var region = places.region();
        var there = places.school(region.municipality());
        var name = PeopleGiven.surname() + " Анна Петровна";
        elsewhere(there, name);
        assertThat(add(region.school(), curator(region.school()), name))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Пришёл из другой организации", name, "1990 года рождения")
                .doesNotContain("04.05.1990", "+79130001122");
    }

    @Test
    void takesOverWhoeverWorksAtBoth() {
        var region = places.region();
        var there = places.school(region.municipality());
        var name = PeopleGiven.surname() + " Анна Петровна";
        var anna = elsewhere(there, name);
        var curator = curator(region.school());
        assertThat(add(region.school(), curator, name, "who", id(anna)))
                .hasStatusOk()
                .bodyText()
                .contains("Проверьте, кто пришёл", "прежнюю работу закроет прежняя организация", "в двух местах");
        assertThat(add(region.school(), curator, name, "who", id(anna), "checked", "true", "moved", "both"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/people/" + id(anna));
        assertThat(get("/people/" + id(anna), curator)).bodyText().contains("учитель физики");
        assertThat(get("/", curator(there))).bodyText().doesNotContain("новое место работы");
    }

    @Test
    void asksTheOrganisationLeftToCloseItsTime() {
        var region = places.region();
        var there = places.school(region.municipality());
        var name = PeopleGiven.surname() + " Анна Петровна";
        var anna = elsewhere(there, name);
        add(region.school(), curator(region.school()), name, "who", id(anna), "checked", "true", "moved", "moved");
        var left = curator(there);
        var home = body(get("/", left));
        assertThat(home).contains("новое место работы");
        var moving = home.replaceFirst("(?s).*(/people/movings/[0-9a-f-]+).*", "$1");
        assertThat(get(moving, left))
                .hasStatusOk()
                .bodyText()
                .contains("закроется должность", "Последний день у вас", "31\u00a0августа 2026");
        assertThat(get(moving, curator(region.school()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/people/places/" + anna.affiliation().value() + "/leave", left, "day", "31.08.2026"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/", left)).bodyText().doesNotContain("новое место работы");
    }

    @Test
    void takesTheAnswerThatHeWorksAtBoth() {
        var region = places.region();
        var there = places.school(region.municipality());
        var name = PeopleGiven.surname() + " Анна Петровна";
        var anna = elsewhere(there, name);
        add(region.school(), curator(region.school()), name, "who", id(anna), "checked", "true", "moved", "moved");
        var left = curator(there);
        var moving = body(get("/", left)).replaceFirst("(?s).*(/people/movings/[0-9a-f-]+).*", "$1");
        assertThat(post(moving + "/stays", left)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/", left)).bodyText().doesNotContain("новое место работы");
        assertThat(get("/people/" + id(anna), left)).bodyText().contains("работает и здесь");
    }

    @Test
    void closesTheFormerTimeAtOnceForWhoeverAnswersForBoth() {
        var region = places.region();
        var there = places.school(region.municipality());
        var mentor = pairs.teacher("Наставникова", there);
        var surname = PeopleGiven.surname();
        var mentee = pairs.teacher(surname, there);
        pairs.active(there, mentor, mentee);
        var name = surname + " Анна Павловна";
        var ofBoth = curator(region.municipality());
        var who = mentee.person().value().toString();
        var march = List.of("since", "02.03.2026");
        assertThat(add(region.school(), ofBoth, name, with(march, "who", who)))
                .hasStatusOk()
                .bodyText()
                .contains("прежняя работа закончится", "прекратится пара");
        assertThat(add(region.school(), ofBoth, name, with(march, "who", who, "checked", "true", "moved", "moved")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/people/" + who, ofBoth)).bodyText().contains("по 1\u00a0марта 2026");
    }

    @Test
    void takesOverFromADayToCome() {
        var region = places.region();
        var there = places.school(region.municipality());
        var name = PeopleGiven.surname() + " Анна Петровна";
        var anna = elsewhere(there, name);
        var later = List.of("since", "11.01.2027");
        var curator = curator(region.school());
        assertThat(add(
                        region.school(),
                        curator,
                        name,
                        with(later, "who", id(anna), "checked", "true", "moved", "moved")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/people/" + id(anna), curator)).bodyText().contains("с 11\u00a0января 2027");
        assertThat(get("/", curator(there))).bodyText().contains("с 11\u00a0января 2027", "новое место работы");
    }

    @Test
    void addsAnotherPersonOfTheName() {
        var region = places.region();
        var there = places.school(region.municipality());
        var name = PeopleGiven.surname() + " Анна Петровна";
        var anna = elsewhere(there, name);
        var curator = curator(region.school());
        assertThat(add(region.school(), curator, name, "anyway", "true")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/people/" + id(anna), curator)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void takesOverNobodyWhoIsNotOfTheName() {
        var region = places.region();
        var there = places.school(region.municipality());
        var foreign = elsewhere(there, PeopleGiven.surname() + " Анна Петровна");
        var curator = curator(region.school());
        add(region.school(), curator, PeopleGiven.surname() + " Зоя Ильинична", "who", id(foreign), "checked", "true");
        assertThat(get("/people/" + id(foreign), curator)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Enrolled elsewhere(NodeId school, String name) {
        return given.teacher(
                school, name, teacher -> teacher.with(new Contacts(LocalDate.of(1990, 5, 4), "+79130001122", null)));
    }

    private static String id(Enrolled person) {
        return person.person().value().toString();
    }

    private AccountId curator(NodeId place) {
        return access.account(Role.CURATOR, place);
    }

    private static String[] with(List<String> first, String... more) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private MvcTestResult add(NodeId school, AccountId curator, String name, String... more) {
        var typed = new ArrayList<>(List.of(more));
        typed.addAll(
                List.of("organisation", school.value().toString(), "name", name, "otherPosition", "учитель физики"));
        if (!typed.contains("since")) {
            typed.addAll(List.of("since", "01.09.2026"));
        }
        return post("/people", curator, typed.toArray(String[]::new));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String uri, AccountId account) {
        return browser.get().uri(uri).with(access.signedIn(account)).exchange();
    }

    private MvcTestResult post(String uri, AccountId account, String... typed) {
        var request = browser.post().uri(uri).with(access.signedIn(account));
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
