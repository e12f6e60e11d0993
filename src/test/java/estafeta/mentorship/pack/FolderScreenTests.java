package estafeta.mentorship.pack;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.mentorship.Agreement.NoneBecause;
import estafeta.mentorship.ConsentId;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Papers;
import estafeta.mentorship.Scans;
import estafeta.mentorship.SideId;
import estafeta.mentorship.localact.LocalAct;
import estafeta.mentorship.localact.LocalActId;
import estafeta.mentorship.localact.LocalActs;
import estafeta.mentorship.localact.NewLocalAct;
import estafeta.mentorship.pay.NewPay;
import estafeta.mentorship.pay.Pay;
import estafeta.mentorship.pay.Pays;
import estafeta.organisation.OrganisationGiven;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** «Папка наставничества» as a page and as an archive, and the papers of pairs: each only for whoever may see it. */
@EstafetaTest
class FolderScreenTests {
    private static final byte[] SCAN = "%PDF-1.7 согласие".getBytes(StandardCharsets.UTF_8);

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1};

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    PackGiven packs;

    @Autowired
    AccessGiven access;

    @Autowired
    Papers papers;

    @Autowired
    Scans scans;

    @Autowired
    LocalActs localActs;

    @Autowired
    Pays pays;

    @Autowired
    JdbcClient db;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher irina;
    Teacher anna;
    MentorshipId pair;
    RequestPostProcessor head;

    @BeforeEach
    void makePair() {
        region = organisations.region();
        school = region.school();
        irina = given.teacher("Кузнецова", school);
        anna = given.teacher("Белоусова", school);
        pair = packs.ordered(school, irina, anna, "41/2-од");
        head = access.signedIn(access.account(Role.HEAD, school));
    }

    @Test
    void theCardLeadsToAPageThatSaysWhatIsLackingAndWhereItIsMended() {
        assertThat(text(get("/organisations/" + school.value(), head)))
                .contains("Папка наставничества: что есть, чего не хватает", "Пакет для сайта");
        assertThat(text(get(folder(), head)))
                .contains(
                        "Не хватает 5 бумаг",
                        "Приказ № 41/2-од от 01.09.",
                        "не ознакомлены 2 из 2",
                        "нет ни соглашения, ни причины",
                        "Собрать папку");
        assertThat(get(folder(), head))
                .bodyText()
                .contains("/mentorships/" + pair.value() + "/agreement", "/acquaint\"");
        var mentor = access.signedIn(access.account(Role.MENTOR, school, irina.person()));
        assertThat(get("/me/readings", mentor)).bodyText().contains("папка наставничества");
    }

    @Test
    void theArchiveHoldsThePapersByTheirPartsWithTheContentsInFront() throws InterruptedException {
        attachScan();
        noted(LocalAct.Kind.ROAD_MAP);
        var regulation = noted(LocalAct.Kind.REGULATION);
        given.as(() -> localActs.attach(regulation, new Scans.Scan("Скан.jpg", JPEG), SYSTEM));
        var files = archive(begin("FOLDER", head), head);
        assertThat(files.keySet())
                .anyMatch(name -> name.matches("00\\. Содержание папки наставничества\\.pdf"))
                .anyMatch(name -> name.equals("01. Локальные акты/01. Положение о наставничестве от 01.09.2025.jpg"))
                .anyMatch(name ->
                        name.matches("02\\. Приказы о наставничестве/01\\. Приказ № 41-2-од от 01\\.09\\.\\d{4}\\.pdf"))
                .anyMatch(name -> name.startsWith("03. Ознакомление с приказами/01. Лист ознакомления"))
                .anyMatch(name -> name.equals("04. Согласия наставников/01. Согласие наставника Кузнецова А. П.pdf"))
                .anyMatch(name ->
                        name.equals("04. Согласия наставников/02. Согласие наставника Кузнецова А. П., скан.pdf"))
                .anyMatch(name ->
                        name.contains("Дополнительное соглашение с наставником Кузнецова А. П., не подписано.pdf"))
                .anyMatch(name -> name.startsWith("10. Банк наставников") && name.endsWith("Банк наставников.xlsx"))
                .anyMatch(name -> name.endsWith("Справка о наставничестве.pdf"))
                .allMatch(name -> name.length() < 200);
        assertThat(PackGiven.text(one(files, "Приказ №"))).contains("Кузнецова", "Белоусова", "41/2-од");
        assertThat(one(files, ", скан")).isEqualTo(SCAN);
        assertThat(one(files, "Положение")).isEqualTo(JPEG);
        assertThat(PackGiven.text(one(files, "Содержание")))
                .contains(
                        "СОДЕРЖАНИЕ ПАПКИ",
                        "Не хватает: 3.",
                        "2. Приказы о наставничестве",
                        "Дорожная карта есть № 5 от 1 сентября 2025; скана нет, вложите сами",
                        "Положение о наставничестве от 01.09.2025.jpg",
                        "подлинник: папка 02-14");
    }

    @Test
    void nothingOfPayIsInIt() throws InterruptedException {
        var side = db.sql("select id from mentorship.side where affiliation = :mentor")
                .param("mentor", irina.at().value())
                .query(UUID.class)
                .single();
        given.as(() -> pays.set(
                new SideId(side),
                new NewPay(
                        Pay.How.ROUBLES,
                        new BigDecimal("7777"),
                        null,
                        Period.since(packs.term(school).first())),
                SYSTEM));
        assertThat(get("/pay", head)).bodyText().contains("777");
        for (var kind : new String[] {"FOLDER", "PAIRS"}) {
            archive(begin(kind, head), head).forEach((name, content) -> {
                if (name.endsWith(".pdf")) {
                    assertThat(PackGiven.text(content)).as(name).doesNotContain("7777", "7 777");
                }
            });
        }
    }

    @Test
    void whoMaySeeLessAtTheMomentOfTheDownloadGetsLess() throws InterruptedException {
        attachScan();
        var pack = begin("FOLDER", head);
        assertThat(archive(pack, head))
                .anySatisfy((name, content) -> assertThat(name).contains("скан"));
        takeScanAway();
        given.as(() -> papers.noteNoAgreement(pair, irina.at(), NoneBecause.IN_CONTRACT, null, SYSTEM));
        var later = archive(pack, head);
        assertThat(later.keySet())
                .as("what is no paper of the folder any more does not go out, though it was drawn")
                .noneMatch(name -> name.contains("скан") || name.contains("Дополнительное соглашение"))
                .anyMatch(name -> name.contains("Приказ №"));
        var stranger = access.signedIn(access.account(Role.CURATOR, organisations.school(region.municipality())));
        assertThat(get(pack + "/papers.zip", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(pack, stranger)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isClosedToWhoeverMayNotSeeConsents() {
        var coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
        assertThat(get(folder(), coordinator)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(text(get("/organisations/" + school.value(), coordinator))).doesNotContain("Папка наставничества");
        var stranger = access.signedIn(access.account(Role.HEAD, organisations.school(region.municipality())));
        assertThat(get(folder(), stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(folder() + "?year=1900", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(get(folder() + "?year=1900", head)))
                .contains("Такого учебного года нет. Выберите год из списка.");
    }

    @Test
    void whatIsToBePutTogetherIsAsked() {
        var asked = post(folder(), head, "kind", "WHATEVER");
        assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(asked)).contains("Выберите, что собрать: папку или бумаги пар.");
    }

    @Test
    void thePapersOfAPairComeAtOnceEachForWhoeverMaySeeIt() {
        attachScan();
        var href = "/mentorships/" + pair.value() + "/papers";
        assertThat(text(get(href, head))).contains("Скачать все одним архивом");
        assertThat(PackGiven.files(bytes(get(href + "/all.zip", head))).keySet())
                .anyMatch(name -> name.startsWith("01. Согласие наставника Кузнецова А. П"))
                .anyMatch(name -> name.contains("Персонализированная программа"))
                .anyMatch(name -> name.contains("Приказ № 41-2-од"))
                .anyMatch(name -> name.endsWith("скан.pdf"));
        var coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
        assertThat(PackGiven.files(bytes(get(href + "/all.zip", coordinator))).keySet())
                .as("scans are private")
                .noneMatch(name -> name.endsWith("скан.pdf"))
                .anyMatch(name -> name.contains("Приказ № 41-2-од"));
        var mentee = access.signedIn(access.account(Role.MENTEE, school, anna.person()));
        assertThat(PackGiven.files(bytes(get(href + "/all.zip", mentee))).keySet())
                .as("nothing of the mentor's own")
                .noneMatch(name -> name.contains("Согласие") || name.contains("Приказ"))
                .isNotEmpty();
        var mentor = access.signedIn(access.account(Role.MENTOR, school, irina.person()));
        assertThat(get("/me/readings", mentor)).bodyText().contains("бумаги пары");
    }

    private LocalActId noted(LocalAct.Kind kind) {
        var day = MentorshipGiven.SEPTEMBER;
        return given.as(
                () -> localActs.note(school, kind, new NewLocalAct("5", day, null, null, Period.since(day)), SYSTEM));
    }

    private void attachScan() {
        given.as(() -> scans.attach(consent(), new Scans.Scan("Согласие.pdf", SCAN), SYSTEM));
    }

    private void takeScanAway() {
        given.as(() -> scans.takeAway(consent(), SYSTEM));
    }

    private ConsentId consent() {
        return new ConsentId(db.sql("select id from mentorship.consent where mentorship = :pair")
                .param("pair", pair.value())
                .query(UUID.class)
                .single());
    }

    /** Where the pack is. */
    private String begin(String kind, RequestPostProcessor viewer) throws InterruptedException {
        var begun = post(folder(), viewer, "kind", kind);
        assertThat(begun).hasStatus(HttpStatus.SEE_OTHER);
        var href = String.valueOf(begun.getResponse().getRedirectedUrl());
        assertThat(href).startsWith("/packs/");
        var deadline = Instant.now().plus(PATIENCE);
        while (!text(get(href, viewer)).contains("Скачать ZIP")) {
            assertThat(Instant.now()).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return href;
    }

    private Map<String, byte[]> archive(String pack, RequestPostProcessor viewer) {
        var files = get(pack + "/papers.zip", viewer);
        assertThat(files).hasStatusOk();
        return PackGiven.files(bytes(files));
    }

    private static byte[] one(Map<String, byte[]> files, String part) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().contains(part))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private String folder() {
        return "/folder/" + school.value();
    }

    private static byte[] bytes(MvcTestResult result) {
        return result.getResponse().getContentAsByteArray();
    }

    private MvcTestResult get(String href, RequestPostProcessor viewer) {
        return browser.get().uri(href).with(viewer).exchange();
    }

    private MvcTestResult post(String href, RequestPostProcessor viewer, String field, String value) {
        return browser.post()
                .uri(href)
                .with(viewer)
                .param("once", UUID.randomUUID().toString())
                .param(field, value)
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(bytes(result), StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", "")
                .replace('\u00a0', ' ')
                .replace("&#34;", "\"");
    }
}
