package estafeta.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import java.nio.charset.StandardCharsets;
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

/** A scan of a consent: a picture or a PDF by its content, open to few, and every opening written down. */
@EstafetaTest
class ScanScreenTests {
    private static final byte[] PDF = "%PDF-1.7 согласие".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1};

    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    ConsentRepository consents;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient db;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher irina;
    MentorshipId pair;
    RequestPostProcessor curator;
    RequestPostProcessor own;

    @BeforeEach
    void makePair() {
        region = organisations.region();
        school = region.school();
        irina = given.teacher("Кузнецова", school);
        pair = given.proposed(school, irina, given.teacher("Белоусова", school));
        given.agree(pair, irina);
        curator = access.signedIn(access.account(Role.CURATOR, school));
        own = access.signedIn(access.account(Role.MENTOR, school, irina.person()));
    }

    @Test
    void isAttachedReplacedOpenedAndTakenAway() {
        assertThat(text(get("/mentorships/" + pair.value(), curator))).contains("Приложить скан");
        assertThat(bring("Согласие.pdf", PDF)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get("/mentorships/" + pair.value(), curator)))
                .contains("Открыть скан", "Заменить скан", "Приложен скан согласия");
        assertThat(get(href() + "/scan", curator).getResponse().getContentAsByteArray())
                .isEqualTo(PDF);
        assertThat(bring("Согласие.png", PNG)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(href() + "/scan", curator).getResponse().getContentAsByteArray())
                .isEqualTo(PNG);
        assertThat(kept()).isEqualTo(1);
        assertThat(browser.post()
                        .uri(href() + "/take-away")
                        .param("once", UUID.randomUUID().toString())
                        .with(curator))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(href() + "/scan", curator)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(kept()).isZero();
    }

    @Test
    void isKnownByItsContentNotByItsName() {
        assertThat(text(bring("Согласие.pdf", "PK\u0003\u0004 это Word".getBytes(StandardCharsets.UTF_8))))
                .contains(
                        "Скан бывает PDF, JPEG или PNG, а в файле «Согласие.pdf» документ Word, Excel или архив. Сохраните скан заново и выберите его.");
        assertThat(text(bring("Согласие.jpg", "просто текст".getBytes(StandardCharsets.UTF_8))))
                .contains("а в файле «Согласие.jpg» другое");
        assertThat(text(bring("Пусто.pdf", new byte[0]))).contains("а в файле «Пусто.pdf» ничего нет");
        assertThat(text(bring("", new byte[0]))).contains("Выберите файл: PDF, JPEG или PNG.");
        assertThat(kept()).isZero();
    }

    @Test
    void isOpenedByWhoeverMaySeePrivateFactsAndByThePersonAlone() {
        bring("Согласие.pdf", PDF);
        assertThat(get("/me/readings", own)).bodyText().doesNotContain("скан согласия");
        assertThat(get(href() + "/scan", own)).hasStatusOk();
        assertThat(get("/me/readings", own)).bodyText().doesNotContain("скан согласия");
        assertThat(get(href() + "/scan", curator)).hasStatusOk();
        assertThat(get("/me/readings", own)).bodyText().contains("скан согласия", "Тестов Тест (куратор)");
        var coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
        assertThat(get(href() + "/scan", coordinator)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(text(get("/mentorships/" + pair.value(), coordinator))).doesNotContain("Открыть скан");
        var stranger = access.signedIn(access.account(Role.CURATOR, organisations.school(region.municipality())));
        assertThat(get(href() + "/scan", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(href(), own)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aTickHasNone() {
        var oleg = given.teacher("Дроздов", school);
        pair = given.proposed(school, oleg, given.teacher("Лаптева", school));
        given.as(() -> papers.agree(pair, oleg.at(), MentorshipGiven.SEPTEMBER, null, MentorshipGiven.SYSTEM));
        assertThat(text(bring("Согласие.pdf", PDF))).contains("Скан бывает у согласия на бумаге.");
    }

    private int kept() {
        return db.sql("select count(*) from mentorship.consent c where c.mentorship = :pair and c.scan is not null")
                .param("pair", pair.value())
                .query(Integer.class)
                .single();
    }

    private String href() {
        return "/mentorships/consents/"
                + consents.findByMentorship(pair).getFirst().id().value();
    }

    private MvcTestResult bring(String name, byte[] content) {
        return browser.post()
                .uri(href())
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("once", UUID.randomUUID().toString())
                .with(curator)
                .exchange();
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return browser.get().uri(uri).with(who).exchange();
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
