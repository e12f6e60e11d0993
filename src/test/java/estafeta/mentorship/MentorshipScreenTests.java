package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.diagnostics.Diagnostics;
import estafeta.diagnostics.Source;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.AbsenceKind;
import estafeta.people.Affiliations;
import estafeta.people.PersonFacts;
import estafeta.people.PersonName;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EstafetaTest
class MentorshipScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    MentorshipsAtWork atWork;

    @Autowired
    Endings endings;

    @Autowired
    AccessGiven access;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Mentors mentors;

    @Autowired
    Diagnostics diagnostics;

    @Autowired
    PersonFacts facts;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Today today;

    NodeId school;
    Teacher irina;
    Teacher anna;
    RequestPostProcessor curator;
    RequestPostProcessor stranger;

    @BeforeEach
    void makeSchool() {
        var region = organisations.region();
        school = region.school();
        irina = given.teacher("Кузнецова", school);
        anna = given.teacher("Белоусова", school);
        curator = access.signedIn(access.account(Role.CURATOR, school));
        stranger = access.signedIn(access.account(Role.CURATOR, organisations.school(region.municipality())));
    }

    @Test
    void listsPairsOfTheViewerAlone() {
        given.proposed(school, irina, anna);
        assertThat(browser.get().uri("/mentorships").with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Белоусова", "Кузнецова", "предложена");
        assertThat(browser.get().uri("/mentorships").with(stranger))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Белоусова");
    }

    @Test
    void beforeAnAbsenceSaysWhichPairsWait() {
        var id = given.active(school, irina, anna);
        var away = "/absence?checked=true&kind=ILLNESS&day=01.12.2025&last=31.01.2026";
        assertThat(browser.get()
                        .uri("/people/places/" + irina.at().value() + away)
                        .with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("пара останется без наставника", "/mentorships/" + id.value());
        assertThat(browser.get()
                        .uri("/people/places/" + anna.at().value() + away)
                        .with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("пару можно приостановить на это время");
    }

    @Test
    void beforeAReturnSaysWhichPairsRest() {
        var id = given.active(school, irina, anna);
        var december = LocalDate.of(2025, 12, 1);
        var absence = given.as(
                () -> affiliations.beginAbsence(irina.at(), AbsenceKind.ILLNESS, Period.since(december), SYSTEM));
        given.as(() -> atWork.pause(id, december, "болезнь", SYSTEM));
        assertThat(browser.get()
                        .uri("/people/absences/" + absence.value() + "/end?checked=true&day=31.01.2026")
                        .with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Проверьте возвращение", "её можно возобновить", "Снова на работе");
    }

    @Test
    void listsAPersonUnderTheNameOfToday() {
        given.proposed(school, irina, anna);
        given.as(() -> facts.changeName(
                anna.person(), PersonName.of("Берёзова", "Анна", "Павловна"), MentorshipGiven.SEPTEMBER, SYSTEM));
        assertThat(browser.get().uri("/mentorships?q=берез").with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Берёзова", "Кузнецова")
                .doesNotContain("Белоусова");
    }

    @Test
    void answersHtmxWithRowsAlone() {
        given.proposed(school, irina, anna);
        assertThat(browser.get()
                        .uri("/mentorships?q=бело")
                        .header("HX-Request", "true")
                        .with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Белоусова")
                .doesNotContain("<h1>");
    }

    @Test
    void showsTheCardWithItsNextStepAndTimeline() {
        var id = given.proposed(school, irina, anna);
        assertThat(browser.get().uri("/mentorships/" + id.value()).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Отметьте согласие наставника", "Пара предложена", "один на один", "учитель");
        assertThat(browser.get().uri("/mentorships/" + id.value()).with(stranger))
                .hasStatus(404);
        assertThat(browser.get()
                        .uri("/mentorships/" + MentorshipId.next().value())
                        .with(curator))
                .hasStatus(404);
    }

    @Test
    void tellsTheReasonsToWhoeverLeadsThePairAndOnlyTheFactsToItsSides() {
        var id = given.active(school, irina, anna);
        given.as(() -> atWork.pause(id, MentorshipGiven.SEPTEMBER.plusMonths(1), "долго болеет", SYSTEM));
        var card = "/mentorships/" + id.value();
        assertThat(browser.get().uri(card).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("долго болеет");
        assertThat(browser.get().uri(card).with(access.signedIn(access.account(Role.MENTOR, school, irina.person()))))
                .hasStatusOk()
                .bodyText()
                .contains("приостановлена")
                .doesNotContain("долго болеет");
    }

    @Test
    void showsTheMentorWhatIsHardForTheMenteeAndNobodyElse() {
        var now = today.at(school);
        var id = given.as(() -> mentorships.propose(
                NewMentorship.pair(school, irina.at(), anna.at(), Period.of(now.minusDays(5), now.plusMonths(6))),
                SYSTEM));
        given.as(() -> diagnostics.noteDifficulties(
                anna.person(), school, Source.SELF, Map.of("MET-1", 3, "COM-1", 0), SYSTEM));
        var card = "/mentorships/" + id.value();
        var mentor = access.signedIn(access.account(Role.MENTOR, school, irina.person()));
        assertThat(browser.get().uri(card).with(mentor))
                .hasStatusOk()
                .bodyText()
                .contains("Что сейчас трудно: Белоусова", "Пока не получается");
        for (var other : List.of(curator, access.signedIn(access.account(Role.MENTEE, school, anna.person())))) {
            assertThat(browser.get().uri(card).with(other))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Что сейчас трудно");
        }
    }

    @Test
    void meetsThePairOnItsOwnHomePages() {
        var now = today.at(school);
        given.as(() -> mentorships.propose(
                NewMentorship.pair(school, irina.at(), anna.at(), Period.of(now.minusDays(5), now.plusMonths(6))),
                SYSTEM));
        assertThat(browser.get().uri("/").with(access.signedIn(access.account(Role.MENTOR, school, irina.person()))))
                .bodyText()
                .contains("Вас просят быть наставником: Белоусова А.\u00a0П.", "Отметьте, в чём вы сильны");
        assertThat(browser.get().uri("/").with(access.signedIn(access.account(Role.MENTEE, school, anna.person()))))
                .bodyText()
                .contains("Ваш наставник: Кузнецова А.\u00a0П.", "Отметьте, что сейчас трудно");
    }

    @Test
    void theMentorAgreesByATickOrRefuses() {
        var id = given.proposed(school, irina, anna);
        var card = "/mentorships/" + id.value();
        var mentor = access.signedIn(access.account(Role.MENTOR, school, irina.person()));
        var mentee = access.signedIn(access.account(Role.MENTEE, school, anna.person()));
        assertThat(browser.get().uri(card).with(mentor))
                .hasStatusOk()
                .bodyText()
                .contains("Согласиться", "Отказаться");
        assertThat(browser.get().uri(card).with(mentee))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Согласиться");
        assertThat(agree(card, mentee)).hasStatus(403);
        assertThat(agree(card, mentor)).hasStatus3xxRedirection();
        assertThat(mentorships.require(id, SYSTEM).state()).isEqualTo(Mentorship.State.AGREED);
        assertThat(browser.get().uri(card).with(mentor)).bodyText().doesNotContain("Согласиться");
        assertThat(browser.get().uri(card + "/refuse").with(mentor))
                .hasStatusOk()
                .bodyText()
                .contains("Кузнецова Анна Павловна")
                .doesNotContain("Белоусова Анна Павловна");
        assertThat(browser.get().uri(card + "/refuse").with(mentee)).hasStatus(403);
        assertThat(refuse(card, anna, mentor)).hasStatus(403);
        assertThat(refuse(card, irina, mentor)).hasStatus3xxRedirection();
        assertThat(mentorships.require(id, SYSTEM).ending()).isEqualTo(Ending.MENTOR);
    }

    private MvcTestResult agree(String card, RequestPostProcessor device) {
        return browser.post()
                .uri(card + "/agree")
                .param("once", UUID.randomUUID().toString())
                .param("affiliation", irina.at().value().toString())
                .param("day", "01.09.2025")
                .with(device)
                .exchange();
    }

    private MvcTestResult refuse(String card, Teacher who, RequestPostProcessor device) {
        return browser.post()
                .uri(card + "/refuse")
                .param("once", UUID.randomUUID().toString())
                .param("affiliation", who.at().value().toString())
                .param("day", "20.09.2025")
                .with(device)
                .exchange();
    }

    @Test
    void takesTheOrderThatEndsAPairWhenItIsOver() {
        var id = given.active(school, irina, anna);
        given.as(() -> endings.refuse(id, irina.at(), LocalDate.of(2025, 11, 30), null, SYSTEM));
        var card = "/mentorships/" + id.value();
        assertThat(browser.get().uri(card).with(curator)).bodyText().contains("Внести приказ о прекращении");
        assertThat(browser.get().uri(card + "/order").with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("прекратить", "30.11.2025")
                .doesNotContain("продлить");
        assertThat(browser.post()
                        .uri(card + "/order")
                        .param("once", UUID.randomUUID().toString())
                        .param("act", "END")
                        .param("employer", school.value().toString())
                        .param("number", "77-од")
                        .param("day", "01.12.2025")
                        .param("last", "30.11.2025")
                        .with(curator))
                .hasStatus3xxRedirection();
        assertThat(browser.get().uri(card).with(curator)).bodyText().contains("77-од");
    }

    @Test
    void proposesByTheQuickDoor() {
        assertThat(browser.get()
                        .uri("/mentorships/new?mentee=" + anna.at().value())
                        .with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Белоусова Анна Павловна");
        assertThat(browser.post()
                        .uri("/mentorships")
                        .param("mentee", anna.at().value().toString())
                        .param("mentor", irina.at().value().toString())
                        .param("kind", "traditional")
                        .param("first", "01.09.2026")
                        .param("last", "31.05.2027")
                        .with(curator))
                .hasStatus3xxRedirection();
        var year = Period.of(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 31));
        assertThat(mentors.places(List.of(irina.at()), year).get(irina.at())).isEqualTo(new MentorPlaces(null, 1));
    }

    @Test
    void showsARefusedFormAgainWithWhatWasTyped() {
        assertThat(browser.post()
                        .uri("/mentorships")
                        .param("mentee", anna.at().value().toString())
                        .param("menteeWords", "Белоусова Анна Павловна")
                        .param("mentor", anna.at().value().toString())
                        .param("kind", "traditional")
                        .param("first", "01.09.2026")
                        .param("last", "31.05.2027")
                        .with(curator))
                .hasStatus(422)
                .bodyText()
                .contains("и наставник, и наставляемый в одной паре", "01.09.2026", "Белоусова Анна Павловна");
    }

    @Test
    void opensEveryJourneyAndLeadsThroughPapersToWork() {
        var id = given.proposed(school, irina, anna);
        var base = "/mentorships/" + id.value() + "/";
        for (var step : java.util.List.of(
                "agree",
                "order",
                "agreement",
                "pause",
                "resume",
                "replace",
                "extend",
                "complete",
                "refuse",
                "end",
                "cancel")) {
            assertThat(browser.get().uri(base + step).with(curator)).as(step).hasStatusOk();
            assertThat(browser.get().uri(base + step).with(stranger)).as(step).hasStatus(404);
        }
        var mentor = irina.at().value().toString();
        assertThat(browser.post()
                        .uri(base + "agree")
                        .param("affiliation", mentor)
                        .param("day", "01.09.2025")
                        .param("place", "папка 02-14")
                        .with(curator))
                .hasStatus3xxRedirection();
        assertThat(browser.post()
                        .uri(base + "order")
                        .param("act", "ASSIGN")
                        .param("employer", school.value().toString())
                        .param("number", "41-од")
                        .param("day", "02.09.2025")
                        .param("last", "01.09.2025")
                        .with(curator))
                .hasStatus3xxRedirection();
        assertThat(browser.post()
                        .uri(base + "agreement")
                        .param("affiliation", mentor)
                        .param("choice", "IN_CONTRACT")
                        .with(curator))
                .hasStatus3xxRedirection();
        assertThat(browser.post().uri(base + "start").with(curator)).hasStatus3xxRedirection();
        assertThat(mentorships.require(id, SYSTEM).state()).isEqualTo(Mentorship.State.ACTIVE);
        assertThat(browser.get().uri("/mentorships/" + id.value()).with(curator))
                .bodyText()
                .contains("41-од", "действует", "Приостановить");
    }

    @Test
    void remindsOfWhatWaits() {
        given.proposed(school, irina, anna);
        assertThat(browser.get().uri("/").with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Ждёт согласия наставника.");
    }

    @Test
    void remindsOfAPairWhoseMentorIsAway() {
        var on = given.today(school);
        var term = Period.of(SEPTEMBER, on.plusMonths(3));
        var id = given.as(() -> mentorships.propose(NewMentorship.pair(school, irina.at(), anna.at(), term), SYSTEM));
        given.papers(id, school, irina);
        given.as(() -> atWork.activate(id, SYSTEM));
        given.as(() ->
                affiliations.beginAbsence(irina.at(), AbsenceKind.ILLNESS, Period.since(on.minusDays(2)), SYSTEM));
        assertThat(browser.get().uri("/").with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Наставник отсутствует: замените его или приостановите пару.")
                .contains("/mentorships/" + id.value() + "/replace?affiliation="
                        + irina.at().value());
        given.as(() -> atWork.pause(id, on.minusDays(2), "болезнь", SYSTEM));
        assertThat(browser.get().uri("/").with(curator)).bodyText().doesNotContain("Наставник отсутствует");
    }

    @Test
    void beforeSomebodyLeavesHandsThePairsOverAndComesBack() {
        var oleg = given.teacher("Дроздов", school);
        var id = given.active(school, irina, anna);
        var leave = "/people/places/" + irina.at().value() + "/leave?kind=&day=10.10.2025&last=&cause=&checked=true";
        var replace = "/mentorships/" + id.value() + "/replace?affiliation="
                + irina.at().value() + "&day=11.10.2025";
        assertThat(browser.get().uri(URI.create(leave)).with(curator))
                .bodyText()
                .contains("сначала передайте её другому наставнику")
                .contains(replace.replace("&", "&amp;") + "&amp;back=");
        assertThat(browser.get()
                        .uri("/mentorships/" + id.value() + "/replace")
                        .param("day", "11.10.2025")
                        .param("back", leave)
                        .with(curator))
                .bodyText()
                .contains("value=\"11.10.2025\"", "name=\"back\"");
        assertThat(browser.get()
                        .uri("/mentorships/" + id.value() + "/replace")
                        .param("back", "https://example.org/people/places/")
                        .with(curator))
                .bodyText()
                .doesNotContain("example.org");
        assertThat(browser.post()
                        .uri("/mentorships/" + id.value() + "/replace")
                        .param("once", UUID.randomUUID().toString())
                        .param("affiliation", irina.at().value().toString())
                        .param("newcomer", oleg.at().value().toString())
                        .param("day", "11.10.2025")
                        .param("last", "09.10.2025")
                        .param("place", "папка 02-14")
                        .param("back", leave)
                        .with(curator))
                .hasRedirectedUrl(leave);
        assertThat(browser.get().uri(URI.create(leave)).with(curator))
                .bodyText()
                .contains("Проверьте уход")
                .doesNotContain("прекратится пара");
        var head = access.signedIn(access.account(Role.HEAD, school));
        var back = "/people/places/" + oleg.at().value() + "/leave?day=10.01.2026&checked=true";
        assertThat(browser.get().uri(back).with(head))
                .bodyText()
                .contains("прекратится пара")
                .doesNotContain("/replace");
    }

    @Test
    void whatWasRefusedInItsMidstIsShownAsItStands() {
        var oleg = given.teacher("Дроздов", school);
        var id = given.active(school, irina, anna);
        assertThat(browser.post()
                        .uri("/mentorships/" + id.value() + "/replace")
                        .param("once", UUID.randomUUID().toString())
                        .param("affiliation", irina.at().value().toString())
                        .param("newcomer", oleg.at().value().toString())
                        .param("day", "11.10.2025")
                        .with(curator))
                .hasStatus(422)
                .bodyText()
                .contains("Укажите дату согласия нового наставника", "Кузнецова Анна Павловна")
                .contains("value=\"" + irina.at().value() + "\" checked");
    }

    @Test
    void notesPlacesOfAMentor() {
        assertThat(browser.get()
                        .uri("/mentors/places?mentor=" + irina.at().value())
                        .with(curator))
                .hasStatusOk();
        assertThat(browser.post()
                        .uri("/mentors/places")
                        .param("mentor", irina.at().value().toString())
                        .param("places", "3")
                        .param("from", "01.09.2025")
                        .with(curator))
                .hasStatus3xxRedirection();
        assertThat(browser.get().uri("/mentors").with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Кузнецова Анна Павловна", "3\u00a0из 3");
        assertThat(browser.get().uri("/mentorships/lookup?mentors=true&q=кузн").with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("мест: 3, занято: 0");
    }
}
