package estafeta.mentorship.localact;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven;
import estafeta.organisation.OrganisationGiven;
import estafeta.shell.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Local acts from the folder of a school and back: noted, scanned, renewed, corrected, entered in error. */
@EstafetaTest
class LocalActScreenTests {
    private static final byte[] PDF = "%PDF-1.7 положение".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    JdbcClient db;

    OrganisationGiven.Region region;
    NodeId school;
    RequestPostProcessor head;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        head = access.signedIn(access.account(Role.HEAD, school));
    }

    @Test
    void isNotedFromTheFolderScannedAndStandsThereWithItsNumber() {
        assertThat(get(folder(), head)).bodyText().contains(acts("/REGULATION"), "Внести");
        assertThat(text(get(acts("/REGULATION"), head)))
                .contains("Положение о наставничестве", "Своего номера нет", "Номер приказа об утверждении");
        assertThat(text(get(acts("/INTRODUCTION"), head))).doesNotContain("Номер приказа об утверждении");
        var noted = post(acts("/REGULATION"), "day", "28.08.2025", "orderNumber", "12-од", "orderDay", "01.09.2025");
        assertThat(noted).hasRedirectedUrl(act(""));
        assertThat(text(get(folder(), head)))
                .contains(
                        "есть Положение о наставничестве",
                        "от 28 августа 2025, приказ об утверждении № 12-од от 1 сентября 2025; скана нет, вложите сами");
        assertThat(bring("Положение.pdf", PDF)).hasRedirectedUrl(folder());
        assertThat(text(get(folder(), head))).contains("от 1 сентября 2025").doesNotContain("скана нет");
        assertThat(get(act("/scan"), head).getResponse().getContentAsByteArray())
                .isEqualTo(PDF);
        assertThat(post(act("/take-away"))).hasRedirectedUrl(acts(""));
        assertThat(get(act("/scan"), head)).hasStatus(HttpStatus.NOT_FOUND);
        for (var page : new String[] {"/organisations/" + school.value(), acts("")}) {
            assertThat(text(get(page, head)))
                    .containsSubsequence(
                            "Скан убран: Положение", "Внесено: Положение о наставничестве от 28 августа 2025");
        }
    }

    @Test
    void aNewerOneTakesThePlaceAndTheOlderStaysInTheHistory() {
        note("ROAD_MAP", "number", "3", "day", "01.09.2024", "until", "31.08.2025");
        assertThat(text(get(folder(), head))).contains("не действует Дорожная карта", "срок вышел 31 августа 2025");
        note("ROAD_MAP", "number", "4", "day", "01.09.2025", "since", "01.10.2025");
        assertThat(text(get(acts(""), head)))
                .containsSubsequence(
                        "действует № 4 от 1 сентября 2025",
                        "Действует с 1 октября 2025",
                        "заменён новым № 3 от 1 сентября 2024");
        assertThat(text(post(acts("/ROAD_MAP"), "number", "5", "day", "01.10.2025")))
                .contains("С этого дня уже действует другой документ этого вида.");
        assertThat(post(act("/mistake"), "because", "карта другой школы")).hasRedirectedUrl(acts(""));
        assertThat(text(get(acts(""), head)))
                .containsSubsequence("срок вышел № 3", "внесён ошибочно: карта другой школы № 4");
        assertThat(text(get(folder(), head))).contains("срок вышел 31 августа 2025");
    }

    @Test
    void whatIsTypedWrongIsSaidKindlyAndNothingIsLost() {
        assertThat(refused(acts("/INTRODUCTION"), "day", "01.09.2025"))
                .contains("Впишите номер из журнала организации, например 41-од.", "value=\"01.09.2025\"");
        assertThat(refused(acts("/REGULATION"), "number", "3", "orderNumber", "12-од"))
                .contains(
                        "Укажите дату документа.",
                        "Укажите дату приказа, которым документ утверждён.",
                        "value=\"12-од\"");
        assertThat(refused(acts("/REGULATION"), "day", "01.09.2025", "orderDay", "01.09.2025"))
                .contains("Впишите номер приказа, которым документ утверждён.");
        assertThat(refused(acts("/REGULATION"), "day", "01.09.2025", "orderNumber", "1", "orderDay", "31.08.2025"))
                .contains("Документ от 01.09.2025, а приказ, которым он утверждён, раньше: 31.08.2025.");
        assertThat(refused(acts("/ROAD_MAP"), "day", "01.09.2025", "until", "31.08.2025"))
                .contains("Последний день, 31 августа 2025, раньше первого, 1 сентября 2025.");
        var tomorrow = Text.shortDay(LocalDate.now().plusDays(3));
        assertThat(refused(acts("/ROAD_MAP"), "day", tomorrow)).contains("День " + tomorrow + " ещё не наступил");
        assertThat(refused(acts("/ROAD_MAP"), "day", "32.09.2025")).contains("value=\"32.09.2025\"");
        note("ROAD_MAP", "day", "01.09.2025", "since", "15.09.2025");
        assertThat(get(act("/correct"), head)).bodyText().contains("value=\"15.09.2025\"");
        assertThat(refused(act("/correct"), "day", "")).contains("Укажите дату документа.");
        assertThat(post(act("/correct"), "number", "7", "day", "02.09.2025")).hasRedirectedUrl(acts(""));
        assertThat(text(get(acts(""), head))).contains("№ 7 от 2 сентября 2025", "Действует с 2 сентября 2025");
        assertThat(refused(act("/mistake"))).contains("Напишите, в чём ошибка");
    }

    @Test
    void aScanIsKnownByItsContent() {
        note("REGULATION", "day", "01.09.2025");
        assertThat(text(bring("Положение.pdf", "PK\u0003\u0004 это Word".getBytes(StandardCharsets.UTF_8))))
                .contains(
                        "Скан бывает PDF, JPEG или PNG, а в файле «Положение.pdf» документ Word, Excel или архив. Сохраните скан заново и выберите его.");
        assertThat(text(bring("", new byte[0]))).contains("Выберите файл: PDF, JPEG или PNG.");
        assertThat(get(act("/scan"), head)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isSeenAtTheOrganisationAlone() {
        note("REGULATION", "day", "01.09.2025");
        bring("Положение.pdf", PDF);
        var stranger = access.signedIn(access.account(Role.HEAD, organisations.school(region.municipality())));
        assertThat(get(acts(""), stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(act("/scan"), stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(act("/correct"), stranger)).hasStatus(HttpStatus.NOT_FOUND);
        var coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
        assertThat(get(acts(""), coordinator)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(acts("/UNLIKELY"), head)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void note(String kind, String... typed) {
        assertThat(post(acts("/" + kind), typed)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private String folder() {
        return "/folder/" + school.value();
    }

    private String acts(String more) {
        return "/local-acts/" + school.value() + more;
    }

    /** The one noted last. */
    private String act(String step) {
        return "/local-acts/acts/"
                + db.sql("select id from mentorship.local_act where node = :node order by id desc limit 1")
                        .param("node", school.value())
                        .query(UUID.class)
                        .single()
                + step;
    }

    private String refused(String href, String... typed) {
        var answer = post(href, typed);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private MvcTestResult bring(String name, byte[] content) {
        return browser.post()
                .uri(act(""))
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("once", UUID.randomUUID().toString())
                .with(head)
                .exchange();
    }

    private MvcTestResult get(String href, RequestPostProcessor viewer) {
        return browser.get().uri(href).with(viewer).exchange();
    }

    private MvcTestResult post(String href, String... typed) {
        var request = browser.post()
                .uri(href)
                .with(head)
                .param("once", UUID.randomUUID().toString());
        for (int no = 0; no < typed.length; no += 2) {
            request.param(typed[no], typed[no + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", "")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }
}
