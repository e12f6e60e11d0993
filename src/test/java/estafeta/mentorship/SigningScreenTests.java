package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static estafeta.shell.Text.shortDay;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.notification.Letters;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.AffiliationKind;
import estafeta.people.ConsentPurpose;
import estafeta.people.Contacts;
import estafeta.people.Guardian;
import estafeta.people.Guardians;
import estafeta.people.PersonFacts;
import estafeta.people.PersonName;
import estafeta.people.WantedConsents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** «Кто ещё не подписал»: found, noted many at once, asked kindly; and where electronic signing is introduced. */
@EstafetaTest
class SigningScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Papers papers;

    @Autowired
    MentorshipsAtWork atWork;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Orders orders;

    @Autowired
    Guardians guardians;

    @Autowired
    PersonFacts facts;

    @Autowired
    WantedConsents wanted;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient db;

    @Autowired
    Today today;

    NodeId school;
    Teacher irina;
    Teacher anna;
    RequestPostProcessor curator;
    OrganisationGiven.Region region;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        irina = given.teacher("Кузнецова", school);
        anna = given.teacher("Белоусова", school);
        curator = access.signedIn(access.account(Role.CURATOR, school));
    }

    @Test
    void namesEachPaperThatIsNotSignedUntilItIs() {
        var pair = given.proposed(school, irina, anna);
        assertThat(list("")).contains("Кузнецова Анна Павловна", "согласие быть наставником", "1 человек, 1 бумага");
        given.agree(pair, irina);
        assertThat(list("")).contains("дополнительное соглашение").doesNotContain("согласие быть наставником,");
        var order = new NewOrder(school, "41-од", today.at(school).minusDays(10), SEPTEMBER);
        given.as(() -> orders.noteOrder(pair, order, SYSTEM));
        given.as(() -> papers.noteAgreement(pair, irina.at(), "7", SEPTEMBER, SYSTEM));
        assertThat(list("")).contains("ознакомление с приказом", "№ 41-од", "2 человека, 2 бумаги");
        assertThat(list("?q=белоус")).contains("1 человек, 1 бумага");
        assertThat(list("?paper=CONSENT")).contains("По этому отбору подписали все.");
    }

    @Test
    void notesManyAtOnceOrNone() {
        var first = given.proposed(school, irina, anna);
        var oleg = given.teacher("Дроздов", school);
        var second = given.proposed(school, oleg, given.teacher("Лаптева", school));
        var keys = new String[] {
            "CONSENT:" + irina.at().value() + ":" + first.value(),
            "CONSENT:" + oleg.at().value() + ":" + second.value()
        };
        assertThat(text(note("28.08.2025", "", keys)))
                .contains("Укажите, где лежат бумаги", "28.08.2025")
                .containsPattern("value=\"" + keys[0] + "\" checked");
        assertThat(text(note(
                        "28.08.2025",
                        "папка 02-14",
                        keys[0],
                        "CONSENT:" + anna.at().value() + ":" + first.value())))
                .contains("Часть отмеченного уже подписана или больше не нужна");
        assertThat(state(first)).isEqualTo(Mentorship.State.PROPOSED);
        assertThat(note("28.08.2025", "папка 02-14", keys)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(state(first)).isEqualTo(Mentorship.State.AGREED);
        assertThat(state(second)).isEqualTo(Mentorship.State.AGREED);
        assertThat(list("?paper=CONSENT")).contains("По этому отбору подписали все.");
    }

    @Test
    void theTextForAChatNamesNobodyElse() {
        given.proposed(school, irina, anna);
        var chat = list("").replaceFirst("(?s).*<textarea[^>]*id=\"chat-0\"[^>]*>(.*?)</textarea>.*", "$1");
        assertThat(chat)
                .contains("Анна Павловна, здравствуйте!", "согласие быть наставником")
                .doesNotContain("Белоусов", "Кузнецов");
    }

    @Test
    void aGuardianIsNamedAndASingleOneIsTakenByItself() {
        var elder = given.teacher("Журавлёва", school, AffiliationKind.LEARNER);
        var younger = given.teacher("Лосева", school, AffiliationKind.LEARNER);
        var born = today.at(school).minusYears(15);
        given.as(() -> {
            facts.noteContacts(elder.person(), new Contacts(born, null, null), SYSTEM);
            facts.noteContacts(younger.person(), new Contacts(born, null, null), SYSTEM);
            guardians.note(
                    elder.person(), PersonName.of("Журавлёва", "Инга", "Павловна"), Guardian.Bond.PARENT, SYSTEM);
        });
        var pair = given.as(() -> mentorships.propose(
                new NewMentorship(
                        school,
                        "traditional",
                        "learner-learner",
                        MentorshipGiven.YEAR,
                        List.of(NewMentorship.NewSide.mentor(elder.at()), NewMentorship.NewSide.mentee(younger.at()))),
                SYSTEM));
        assertThat(list(""))
                .contains("согласие законного представителя на участие", "законный представитель ещё не внесён");
        assertThat(note("02.09.2025", "папка 7", "GUARDIAN:" + elder.at().value() + ":" + pair.value()))
                .hasStatus(HttpStatus.SEE_OTHER);
        var signed = db.sql("select guardian is not null from mentorship.consent where mentorship = :id")
                .param("id", pair.value())
                .query(Boolean.class)
                .list();
        assertThat(signed).containsExactly(true);
        assertThat(list("?q=журавл")).contains("По этому отбору подписали все.");
    }

    @Test
    void aConsentToDataIsAskedForOnlyWhereItIsWanted() {
        given.active(school, irina, anna);
        assertThat(list("?paper=DATA")).contains("По этому отбору подписали все.");
        given.as(() -> wanted.want(region.municipality(), Set.of(ConsentPurpose.EVENTS), SYSTEM));
        assertThat(list("?paper=DATA")).contains("участие в конкурсах и мероприятиях", "2 человека, 2 бумаги");
        assertThat(note(
                        "02.09.2025",
                        "папка 7",
                        "DATA:" + irina.at().value() + ":EVENTS",
                        "DATA:" + anna.at().value() + ":EVENTS"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(list("?paper=DATA")).contains("По этому отбору подписали все.");
    }

    @Test
    void remindsKindlyAndSeldomAndNeverOneself() {
        given.proposed(school, irina, anna);
        var login = address(access.account(Role.MENTOR, school, irina.person()));
        assertThat(post("/signing/" + school.value() + "/remind")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(letters.to(login))
                .singleElement()
                .asString()
                .contains("Нужна ваша подпись", "Здравствуйте, Анна Павловна!", "согласие быть наставником")
                .doesNotContain("Белоусов");
        post("/signing/" + school.value() + "/remind");
        assertThat(letters.to(login)).hasSize(1);
        assertThat(list("")).contains("напомнили на этой неделе");
        var oleg = given.teacher("Дроздов", school);
        given.proposed(school, oleg, given.teacher("Лаптева", school));
        var own = access.account(Role.CURATOR, school, oleg.person());
        assertThat(browser.post()
                        .uri("/signing/" + school.value() + "/remind")
                        .param("once", UUID.randomUUID().toString())
                        .with(access.signedIn(own)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(letters.to(address(own))).isEmpty();
    }

    @Test
    void slipsCarryTheNameAndWhatToSign() {
        given.proposed(school, irina, anna);
        assertThat(text(get("/signing/" + school.value() + "/slips")))
                .contains(
                        "class=\"slip\"",
                        "Кузнецова Анна Павловна",
                        "Ждём подписи: согласие быть наставником.",
                        "class=\"qr\"")
                .doesNotContain("Белоусова");
    }

    @Test
    void theHomePageTellsHowManyHaveNotSigned() {
        given.proposed(school, irina, anna);
        assertThat(text(get("/"))).contains("Не подписали 1 человек", "/signing/" + school.value());
    }

    @Test
    void aTickOfOnesOwnBeginsThePairWhereElectronicSigningIsIntroduced() {
        var own = access.signedIn(access.account(Role.MENTOR, school, irina.person()));
        var early = given.proposed(school, irina, anna);
        assertThat(tick(early, own)).hasStatus(HttpStatus.SEE_OTHER);
        given.as(() -> orders.noteOrder(early, new NewOrder(school, "41-од", SEPTEMBER, SEPTEMBER), SYSTEM));
        given.as(() -> papers.noteAgreement(early, irina.at(), "7", SEPTEMBER, SYSTEM));
        assertThat(missing(early)).containsExactly(MissingPaper.CONSENT);

        var tomorrow = shortDay(today.at(school).plusDays(1));
        var now = shortDay(today.at(school));
        assertThat(introduce(tomorrow, "12-од", now)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(missing(early)).containsExactly(MissingPaper.CONSENT);
        assertThat(text(introduce(now, "12-од", tomorrow))).contains("ещё не наступил");
        assertThat(text(introduce("", "", ""))).contains("Впишите номер приказа", "Укажите дату приказа");

        assertThat(introduce(now, "12-од", now)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(missing(early)).isEmpty();
        assertThat(text(get("/mentorships/" + early.value()))).contains("дано электронно");
        assertThat(text(get("/signing/" + school.value() + "/brief"))).contains("отметкой в своём входе", "12-од");

        var other = given.teacher("Лаптева", school);
        var oleg = given.teacher("Дроздов", school);
        var byCurator = given.proposed(school, oleg, other);
        given.as(() -> papers.agree(byCurator, oleg.at(), SEPTEMBER, null, SYSTEM));
        assertThat(missing(byCurator)).contains(MissingPaper.CONSENT);
        assertThat(list("?q=дрозд")).contains("отметка сделана до электронного подписания или не самим человеком");

        assertThat(post("/signing/" + school.value() + "/electronic/take-back")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(missing(early)).containsExactly(MissingPaper.CONSENT);
    }

    @Test
    void aTickFromBeforeIsAskedForAgain() {
        var own = access.signedIn(access.account(Role.MENTOR, school, irina.person()));
        var pair = given.proposed(school, irina, anna);
        given.as(() -> papers.agree(pair, irina.at(), SEPTEMBER, null, SYSTEM));
        var now = shortDay(today.at(school));
        introduce(now, "12-од", now);
        assertThat(text(browser.get()
                        .uri("/mentorships/" + pair.value())
                        .with(own)
                        .exchange()))
                .contains("Подтвердите согласие");
        assertThat(tick(pair, own)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(missing(pair)).doesNotContain(MissingPaper.CONSENT);
        assertThat(text(browser.get()
                        .uri("/mentorships/" + pair.value())
                        .with(own)
                        .exchange()))
                .doesNotContain("Подтвердите согласие");
    }

    @Test
    void aConsentAfterTheOrderIsStoredWithAWarning() {
        var pair = given.active(school, irina, anna);
        var done = post(
                "/mentorships/" + pair.value() + "/agree",
                "affiliation",
                irina.at().value().toString(),
                "day",
                "05.10.2025",
                "place",
                "папка 8");
        assertThat(done).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(String.valueOf(done.getMvcResult().getFlashMap().get("notice"))
                        .replace('\u00a0', ' '))
                .isEqualTo(
                        "Согласие отмечено. Оно от 5 октября 2025, а приказ № 41-од от 1 сентября 2025 раньше: по закону сначала согласие. Проверьте дату на бумаге; если она верна, запись остаётся.");
        assertThat(text(get("/mentorships/" + pair.value())))
                .contains("от 5 октября 2025; папка 8; позже приказа от 1 сентября 2025");
    }

    @Test
    void beforeARefusalSaysWhatFollowsAndTellsThoseConcerned() {
        var pair = given.active(school, irina, anna);
        var mentee = address(access.account(Role.MENTEE, school, anna.person()));
        var head = address(access.account(Role.HEAD, school));
        var own = access.account(Role.MENTOR, school, irina.person());
        var check = "/mentorships/" + pair.value() + "/refuse/check?affiliation="
                + irina.at().value() + "&day=01.10.2025";
        assertThat(text(get(check)))
                .contains(
                        "Проверьте отказ",
                        "пара прекратится, последний день 1 октября 2025",
                        "понадобится приказ о прекращении",
                        "согласие участвовать считается отозванным с 1 октября 2025",
                        "сначала замените наставника");
        assertThat(text(get("/mentorships/" + pair.value() + "/refuse/check?affiliation="
                        + irina.at().value() + "&day=")))
                .contains("Укажите день отказа.");
        assertThat(browser.post()
                        .uri("/mentorships/" + pair.value() + "/refuse")
                        .param("once", UUID.randomUUID().toString())
                        .param("affiliation", irina.at().value().toString())
                        .param("day", "01.10.2025")
                        .with(access.signedIn(own)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(state(pair)).isEqualTo(Mentorship.State.ENDED);
        assertThat(letters.to(mentee)).singleElement().asString().contains("больше не участвует в паре");
        assertThat(letters.to(head)).hasSize(1);
        assertThat(letters.to(address(own))).isEmpty();
    }

    @Test
    void aReplacementAndAnEarlyEndAreToldToThoseConcerned() {
        var pair = given.active(school, irina, anna);
        var newcomer = given.teacher("Рябинина", school);
        var mentee = address(access.account(Role.MENTEE, school, anna.person()));
        var mentor = address(access.account(Role.MENTOR, school, newcomer.person()));
        var own = access.account(Role.CURATOR, school);
        assertThat(browser.post()
                        .uri("/mentorships/" + pair.value() + "/replace")
                        .param("once", UUID.randomUUID().toString())
                        .param("affiliation", irina.at().value().toString())
                        .param("newcomer", newcomer.at().value().toString())
                        .param("day", "11.10.2025")
                        .param("last", "09.10.2025")
                        .param("place", "папка 02-14")
                        .with(access.signedIn(own)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(letters.to(mentor))
                .singleElement()
                .asString()
                .contains("Наставник заменён", "с 11 октября 2025 эстафету принимает Рябинина А. П.");
        assertThat(letters.to(mentee)).hasSize(1);
        assertThat(browser.post()
                        .uri("/people/places/" + newcomer.at().value() + "/leave")
                        .param("once", UUID.randomUUID().toString())
                        .param("day", "20.11.2025")
                        .param("cause", "переезд")
                        .with(access.signedIn(own)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(letters.to(mentee))
                .last()
                .asString()
                .contains("Пара прекращена", "последний день 20 ноября 2025, сторона выбыла из организации");
        assertThat(letters.to(address(own))).isEmpty();
    }

    @Test
    void isClosedToStrangers() {
        var stranger = access.signedIn(access.account(Role.CURATOR, organisations.school(region.municipality())));
        assertThat(browser.get().uri("/signing/" + school.value()).with(stranger))
                .hasStatus(HttpStatus.NOT_FOUND);
        var coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
        assertThat(browser.get().uri("/signing/" + school.value()).with(coordinator))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private List<MissingPaper> missing(MentorshipId id) {
        return given.as(() -> papers.missing(id, SYSTEM));
    }

    private Mentorship.State state(MentorshipId id) {
        return given.as(() -> mentorships.require(id, SYSTEM)).state();
    }

    private MvcTestResult tick(MentorshipId id, RequestPostProcessor own) {
        return browser.post()
                .uri("/mentorships/" + id.value() + "/agree")
                .param("once", UUID.randomUUID().toString())
                .param("affiliation", irina.at().value().toString())
                .param("day", shortDay(today.at(school)))
                .with(own)
                .exchange();
    }

    private MvcTestResult introduce(String since, String number, String day) {
        return post("/signing/" + school.value() + "/electronic", "since", since, "number", number, "day", day);
    }

    private MvcTestResult note(String day, String place, String... keys) {
        var typed = new ArrayList<>(List.of("day", day, "place", place));
        Arrays.stream(keys).forEach(key -> typed.addAll(List.of("chosen", key)));
        return post("/signing/" + school.value() + "/note", typed.toArray(String[]::new));
    }

    private String list(String query) {
        return text(get("/signing/" + school.value() + query));
    }

    private String address(AccountId account) {
        return db.sql("select login from access.account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String uri) {
        return browser.get().uri(uri).with(curator).exchange();
    }

    private MvcTestResult post(String uri, String... typed) {
        var request = browser.post()
                .uri(uri)
                .param("once", UUID.randomUUID().toString())
                .with(curator);
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
