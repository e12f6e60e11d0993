package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.document.Docx;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.NewTemplate;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.pack.PackGiven;
import estafeta.mentorship.pay.NewPay;
import estafeta.mentorship.pay.Pay;
import estafeta.mentorship.pay.Pays;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.ConsentPurpose;
import estafeta.people.Guardian;
import estafeta.people.Guardians;
import estafeta.people.NewConsent;
import estafeta.people.PersonFacts;
import estafeta.people.PersonName;
import estafeta.people.WantedConsents;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** «На подпись»: what waits for the head, as one PDF. */
@EstafetaTest
class PapersToSignScreenTests {
    private static final Pattern MARKED = Pattern.compile("name=\"paper\" value=\"([0-9a-f]+)\" checked");

    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    Orders orders;

    @Autowired
    Pays pays;

    @Autowired
    SideRepository sides;

    @Autowired
    KeptTemplates templates;

    @Autowired
    WantedConsents wanted;

    @Autowired
    PersonFacts facts;

    @Autowired
    Guardians guardians;

    @Autowired
    PackGiven packs;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher irina;
    Teacher anna;
    RequestPostProcessor head;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        organisations.head(school, "Громова", LocalDate.of(2020, 9, 1));
        irina = given.teacher("Кузнецова", school);
        anna = given.teacher("Белоусова", school);
        head = access.signedIn(access.account(Role.HEAD, school));
    }

    @Test
    void bringsAllThatWaitsIntoOneFileInTheOrderOfSigning() throws IOException {
        var olga = given.teacher("Дроздова", school);
        given.proposed(school, olga, given.teacher("Лаптева", school));
        draft();
        assertThat(list())
                .contains("Приказ о закреплении", "Дополнительное соглашение с наставником", "Согласие наставника");
        var printed = print(marked());
        assertThat(name(printed)).contains("На подпись, 3 бумаги, 3 страницы.pdf");
        assertThat(pages(printed))
                .hasSize(3)
                .satisfiesExactly(
                        order -> assertThat(order).contains("ПРИКАЗ", "Белоусова"),
                        agreement -> assertThat(agreement).contains("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ", "Кузнецова"),
                        consent -> assertThat(consent).contains("СОГЛАСИЕ", "Дроздова"));
        assertThat(pages(print(marked().subList(1, 2)))).hasSize(1);
        assertThat(browser.get()
                        .uri("/signing/" + school.value() + "/papers.pdf")
                        .with(head))
                .hasStatus(422)
                .bodyText()
                .contains("Ничего не отмечено");
    }

    @Test
    void aPaperThatAPdfWouldCutIsNamedAndOfferedInWord() throws IOException {
        var columns = Docx.bytes(Docx.paragraph(Docx.r("{номер}"), "<w:r><w:object/></w:r>"));
        var wanted = new NewTemplate(school, templates.paper("order-assign"), "Бланк.docx", columns, "");
        var id = given.as(() -> templates.keep(wanted, SYSTEM));
        given.as(() -> templates.switchOn(id, SYSTEM));
        var order = draft();
        assertThat(list()).contains("Печатаются отдельно", "/orders/" + order.value() + "/order.docx");
        assertThat(pages(print(marked())).getFirst()).contains("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ");
    }

    @Test
    void anOrderAboutPayIsAmongThemAndShowsNoSumOnTheList() throws IOException {
        var pair = given.active(school, irina, anna);
        var mentor = sides.findByMentorship(pair).stream()
                .filter(Side::mentor)
                .findFirst()
                .orElseThrow();
        var wanted = new NewPay(Pay.How.ROUBLES, new BigDecimal("4321"), null, Period.since(SEPTEMBER));
        given.as(() -> pays.set(mentor.id(), wanted, SYSTEM));
        assertThat(list())
                .contains("Приказ об установлении доплаты", "Кузнецова Анна Павловна")
                .doesNotContain("4321", "4 321");
        assertThat(pages(print(marked())).getFirst()).contains("Об установлении доплаты", "4 321");
    }

    @Test
    void whoLacksAConsentToDataIsOfferedItsBlank() throws IOException {
        given.as(() -> wanted.want(school, Set.of(ConsentPurpose.MENTORING), SYSTEM));
        given.active(school, irina, anna);
        given.as(() -> facts.giveConsent(
                irina.person(),
                school,
                NewConsent.toData(ConsentPurpose.MENTORING, SEPTEMBER, "папка 3", null),
                SYSTEM));
        assertThat(list())
                .contains(
                        "Согласие на обработку персональных данных",
                        "Белоусова Анна Павловна: ведение наставничества в организации",
                        blank(anna, ""))
                .doesNotContain("Кузнецова Анна Павловна: ведение");
        assertThat(pages(print(marked())))
                .anySatisfy(consent -> assertThat(consent)
                        .contains("СОГЛАСИЕ", "на обработку персональных данных", "Я, Белоусова Анна Павловна,"));
        var other = organisations.school(region.municipality());
        given.alsoAt(anna, other, SEPTEMBER);
        var stranger = access.signedIn(access.account(Role.HEAD, other));
        assertThat(browser.get().uri(blank(anna, "").replace("&amp;", "&")).with(head))
                .hasStatusOk();
        assertThat(browser.get().uri(blank(anna, "").replace("&amp;", "&")).with(stranger))
                .as("at the other school it is another consent")
                .hasStatus4xxClientError();
    }

    @Test
    void ofAMinorTheOnlyGuardianIsNamedOnIt() throws IOException {
        given.as(() -> wanted.want(school, Set.of(ConsentPurpose.MENTORING), SYSTEM));
        var alisa = packs.learner("Журавлёва", school, 15);
        packs.ofLearners(school, packs.learner("Лосева", school, 16), alisa);
        var inga = given.as(() -> guardians.note(
                alisa.person(), PersonName.of("Журавлёва", "Инга", "Павловна"), Guardian.Bond.PARENT, SYSTEM));
        assertThat(list()).contains(blank(alisa, "&amp;guardian=" + inga.value()));
        assertThat(pages(print(marked())))
                .anySatisfy(consent -> assertThat(consent)
                        .contains("на обработку персональных данных", "Я, Журавлёва Инга Павловна (родитель)"));
    }

    private static String blank(Teacher teacher, String guardian) {
        return "/people/" + teacher.person().value() + "/blank.docx?consent=MENTORING&amp;at="
                + teacher.at().value() + guardian;
    }

    @Test
    void waitsOnTheWorkListOfTheHeadAlone() {
        draft();
        var home = browser.get().uri("/").with(head).exchange();
        assertThat(text(home)).contains("На подпись: 2 бумаги", "/signing/" + school.value() + "/papers");
        var curator = access.signedIn(access.account(Role.CURATOR, school));
        assertThat(text(browser.get().uri("/").with(curator).exchange())).doesNotContain("На подпись: ");
        assertThat(text(browser.get()
                        .uri("/signing/" + school.value())
                        .with(curator)
                        .exchange()))
                .contains("На подпись: один PDF");
    }

    @Test
    void whenAllIsSignedSaysSo() {
        assertThat(list()).contains("Подписывать нечего");
    }

    private OrderId draft() {
        var pair = given.proposed(school, irina, anna);
        given.agree(pair, irina);
        return given.as(() -> orders.draft(school, orders.waiting(school, pair, SYSTEM), null, SYSTEM));
    }

    private String list() {
        var answer = browser.get()
                .uri("/signing/" + school.value() + "/papers")
                .with(head)
                .exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private List<String> marked() {
        return MARKED.matcher(list()).results().map(found -> found.group(1)).toList();
    }

    private MvcTestResult print(List<String> papers) {
        var answer = browser.get()
                .uri("/signing/" + school.value() + "/papers.pdf")
                .param("paper", papers.toArray(String[]::new))
                .with(head)
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private static String name(MvcTestResult file) {
        return URLDecoder.decode(
                        String.valueOf(file.getResponse().getHeader("Content-Disposition")), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }

    private static List<String> pages(MvcTestResult file) throws IOException {
        try (var document = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document).replace('\u00a0', ' '));
            }
            return pages;
        }
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
