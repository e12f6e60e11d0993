package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.document.Docx;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.paper.PairPapers;
import estafeta.organisation.OrganisationGiven;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Stamps of a paper: any number in any order, of the school itself or of those above it. */
@EstafetaTest
class StampScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    PairPapers papers;

    OrganisationGiven.Region region;
    NodeId school;
    RequestPostProcessor curator;
    RequestPostProcessor coordinator;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        organisations.head(school, "Громова", LocalDate.of(2020, 9, 1));
        curator = access.signedIn(access.account(Role.CURATOR, school));
        coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
    }

    @Test
    void standOnThePaperInTheirOrder() {
        assertThat(cover()).contains("УТВЕРЖДАЮ", "Директор", "М. П. Громова").doesNotContain("РАССМОТРЕНО");
        assertThat(post(
                        school,
                        curator,
                        stamp(1, "2", "AGREED", "председатель профкома", "", ""),
                        stamp(2, "1", "CONSIDERED", "на заседании методического объединения", "3", "28.08.2025"),
                        stamp(3, "3", "ADOPTED", "на заседании педагогического совета", "", "")))
                .hasRedirectedUrl(href(school));
        assertThat(cover())
                .containsSubsequence(
                        "РАССМОТРЕНО",
                        "на заседании методического объединения",
                        "протокол № 3 от 28 августа 2025 г.",
                        "СОГЛАСОВАНО",
                        "председатель профкома",
                        "______________________",
                        "ПРИНЯТО",
                        "на заседании педагогического совета",
                        "протокол № ________ от ______________",
                        "УТВЕРЖДАЮ",
                        "Директор");
        assertThat(text(get(school, curator)))
                .contains("Заданы здесь", "value=\"на заседании методического объединения\"", "value=\"28.08.2025\"");
    }

    @Test
    void anOwnApprovalStandsInsteadOfTheUsualOne() {
        post(school, curator, stamp(1, "1", "APPROVED", "приказом директора", "41-од", "01.09.2025"));
        assertThat(cover())
                .contains("УТВЕРЖДЕНО", "приказом директора", "приказ № 41-од от 1 сентября 2025 г.")
                .doesNotContain("УТВЕРЖДАЮ");
    }

    @Test
    void ofAPlaceAboveHoldUntilTheSchoolHasItsOwn() {
        post(
                region.municipality(),
                coordinator,
                stamp(1, "1", "CONSIDERED", "на заседании районного методического совета", "", ""));
        assertThat(cover()).contains("на заседании районного методического совета");
        assertThat(text(get(school, curator))).contains("Взяты от вышестоящих");
        post(school, curator, stamp(1, "1", "CONSIDERED", "на заседании районного методического совета", "", ""));
        assertThat(text(get(school, curator))).contains("Взяты от вышестоящих");
        post(school, curator, stamp(1, "1", "ADOPTED", "на заседании педагогического совета", "", ""));
        assertThat(cover()).contains("ПРИНЯТО").doesNotContain("районного");
        post(school, curator, stamp(1, "1", "", "", "", ""));
        assertThat(cover()).contains("районного").doesNotContain("ПРИНЯТО");
    }

    @Test
    void whatIsWrongIsToldBesideItAndNothingTypedIsLost() {
        var answer = post(school, curator, stamp(1, "первое", "", "председатель профкома", "", "32.13.2025"));
        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains(
                        "Выберите, что стоит на грифе 1",
                        "Место грифа 1 — число от 1 до 999",
                        "value=\"председатель профкома\"",
                        "value=\"32.13.2025\"",
                        "value=\"первое\"");
        assertThat(text(post(school, curator, stamp(1, "1", "AGREED", "", "5", ""))))
                .contains("Впишите, чей гриф 1");
        assertThat(cover()).doesNotContain("СОГЛАСОВАНО");
    }

    @Test
    void areForThoseWhoKeepTemplates() {
        var stranger = access.signedIn(access.account(Role.CURATOR, organisations.school(region.municipality())));
        assertThat(get(school, stranger)).hasStatus(404);
        assertThat(post(school, stranger, stamp(1, "1", "AGREED", "профком", "", "")))
                .hasStatus(404);
        assertThat(post(school, coordinator, stamp(1, "1", "AGREED", "профком", "", "")))
                .hasStatus3xxRedirection();
    }

    private String cover() {
        var pair = given.proposed(school, given.teacher("Кузнецова", school), given.teacher("Белоусова", school));
        var paper = new PairPaper(PairPaper.Kind.PROGRAMME, null);
        return String.join(
                "\n",
                Docx.paragraphs(given.as(() -> papers.draw(pair, paper, SYSTEM)).content()));
    }

    private static String href(NodeId node) {
        return "/templates/" + node.value() + "/programme-cover/stamps";
    }

    private MvcTestResult get(NodeId node, RequestPostProcessor who) {
        return browser.get().uri(href(node)).with(who).exchange();
    }

    private static List<String> stamp(int no, String place, String heading, String whose, String number, String day) {
        return List.of(
                "place-" + no,
                place,
                "heading-" + no,
                heading,
                "whose-" + no,
                whose,
                "number-" + no,
                number,
                "day-" + no,
                day);
    }

    @SafeVarargs
    private MvcTestResult post(NodeId node, RequestPostProcessor who, List<String>... stamps) {
        var request = browser.post()
                .uri(href(node))
                .param("once", UUID.randomUUID().toString())
                .with(who);
        for (var typed : stamps) {
            for (int no = 0; no < typed.size(); no += 2) {
                request = request.param(typed.get(no), typed.get(no + 1));
            }
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace("&quot;", "\"");
    }
}
