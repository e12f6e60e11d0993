package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.kernel.Viewers;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.Heads;
import estafeta.organisation.NewHead;
import estafeta.organisation.OrganisationGiven;
import estafeta.organisation.Organisations;
import estafeta.people.once.Field;
import estafeta.people.once.Merges;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

/** What mentors are paid: noted, ordered, listed; seen by four and by nobody else. */
@EstafetaTest
class PayScreenTests {
    private static final String SUM = "4 321";

    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    Organisations tree;

    @Autowired
    Heads heads;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    SideRepository sides;

    @Autowired
    MentorshipsAtWork atWork;

    @Autowired
    Merges merges;

    @Autowired
    Viewers viewers;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher irina;
    Teacher anna;
    MentorshipId pair;
    RequestPostProcessor curator;

    @BeforeEach
    void makePair() {
        region = organisations.region();
        school = region.school();
        irina = given.teacher("Кузнецова", school);
        anna = given.teacher("Белоусова", school);
        pair = given.active(school, irina, anna);
        curator = access.signedIn(access.account(Role.CURATOR, school));
    }

    @Test
    void isNotedOnThePairOrderedAndGetsItsNumber() throws IOException {
        given.as(() -> heads.appoint(
                school,
                new NewHead(
                        "Громов", "Пётр", "Ильич", "директор", false, null, Period.since(LocalDate.of(2020, 8, 25))),
                SYSTEM));
        assertThat(card(curator)).contains("Доплата", "не записана", "Записать доплату");
        assertThat(set("how", "ROUBLES", "sum", "4 321,50 руб.", "first", "01.09.2025", "last", "31.05.2026"))
                .hasRedirectedUrl("/mentorships/" + pair.value());
        assertThat(card(curator))
                .contains("4 321,50 ₽ в месяц", "с 1 сентября 2025 по 31 мая 2026", "приказ без номера");
        assertThat(page("/pay?state=all", curator))
                .contains("Приказ без номера: 1", "Кузнецова Анна Павловна", "Белоусова Анна Павловна");
        assertThat(paper(curator))
                .contains(
                        "ПРИКАЗ",
                        "Об установлении доплаты за наставничество",
                        "«___» ______________ 20___ г.\t№ ________",
                        "Кузнецовой Анне Павловне, учителю (математика)",
                        "Белоусова А. П.",
                        "4 321 (четыре тысячи триста двадцать один) рубль 50 копеек в месяц, соглашение № 7 от 01.09.2025",
                        "с 01.09.2025 по 31.05.2026",
                        "Директор\tП. И. Громов")
                .doesNotContain("{", "}", "  ");
        assertThat(paper("/pay/at/" + school.value() + "/waiting.docx", curator))
                .isEqualTo(paper(curator));
        assertThat(page("/pay/at/" + school.value() + "/number?pay=" + pay(), curator))
                .contains("Кузнецова Анна Павловна");
        assertThat(post(
                        "/pay/at/" + school.value() + "/number",
                        curator,
                        "pay",
                        pay(),
                        "number",
                        "",
                        "day",
                        "02.09.2025"))
                .hasStatus(422);
        assertThat(post(
                        "/pay/at/" + school.value() + "/number",
                        curator,
                        "pay",
                        pay(),
                        "number",
                        "18-лс",
                        "day",
                        "02.09.2025"))
                .hasRedirectedUrl("/pay");
        assertThat(card(curator)).contains("№ 18-лс от 2 сентября 2025");
        assertThat(paper(curator)).contains("«02» сентября 2025 г.\t№ 18-лс");
        var order = "/pay/" + pay() + "/order";
        assertThat(paper(order + ".docx", curator)).isEqualTo(paper(curator));
        assertThat(page("/pay?state=all", curator)).contains(order);
        assertThat(page(order, curator))
                .contains(
                        "Приказ о доплате № 18-лс от 2 сентября 2025", "Кузнецова Анна Павловна", "4 321,50 ₽ в месяц");
        assertThat(browser.get()
                        .uri("/pay/at/" + school.value() + "/order.pdf?pay=" + pay())
                        .with(curator))
                .hasStatusOk()
                .body()
                .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void numberAndDateOfItsOrderArePutRightForAllWhomItPays() throws IOException {
        var olga = given.teacher("Дроздова", school);
        var other = given.active(school, olga, given.teacher("Лаптева", school));
        set("how", "ROUBLES", "sum", "4321", "first", "01.09.2025");
        var mentor = sides.findByMentorship(other).stream()
                .filter(Side::mentor)
                .findFirst()
                .orElseThrow();
        post("/pay/of/" + mentor.id().value(), curator, "how", "ROUBLES", "sum", "2000", "first", "01.09.2025");
        var all = given.as(() -> Objects.requireNonNull(
                transaction.execute(status -> db.sql("select id::text from mentorship.pay where node = :school")
                        .param("school", school.value())
                        .query(String.class)
                        .list())));
        post(
                "/pay/at/" + school.value() + "/number",
                curator,
                "pay",
                all.getFirst(),
                "pay",
                all.getLast(),
                "number",
                "18-лс",
                "day",
                "02.09.2025");
        var correct = "/pay/" + pay() + "/correct";
        assertThat(page(correct, curator)).contains("value=\"18-лс\"", "value=\"02.09.2025\"");
        assertThat(text(post(correct, curator, "number", "", "day", "02.09.2027")))
                .contains("Впишите номер", "value=\"02.09.2027\"");
        assertThat(text(post(correct, curator, "number", "19-лс", "day", "02.09.2027")))
                .contains("ещё не наступил", "value=\"19-лс\"");
        assertThat(post(correct, curator, "number", "19-лс", "day", "03.09.2025"))
                .hasRedirectedUrl("/pay/" + pay() + "/order");
        assertThat(page("/pay/" + pay() + "/order", curator))
                .contains("№ 19-лс от 3 сентября 2025", "Кузнецова", "Дроздова");
        assertThat(paper(curator)).contains("«03» сентября 2025 г.\t№ 19-лс");
        assertThat(browser.get().uri(correct).with(access.signedIn(access.account(Role.ACCOUNTANT, school))))
                .hasStatus(403);
    }

    @Test
    void aNumberThatIsTakenIsAskedAboutOnceAndNotRefused() {
        set("how", "ROUBLES", "sum", "4321", "first", "01.09.2025");
        var earlier = pay();
        assertThat(number(earlier, "18-лс", "02.09.2025")).hasRedirectedUrl("/pay");
        var olga = given.teacher("Дроздова", school);
        var later = paid(given.active(school, olga, given.teacher("Лаптева", school)));
        var asked = number(later, "18-лс", "20.09.2025");
        assertThat(asked).hasStatus(422);
        assertThat(text(asked))
                .contains(
                        "Такой номер в этом году уже есть",
                        "/pay/" + earlier + "/order",
                        "№ 18-лс от 2 сентября 2025",
                        "Номер верный, приказов с ним два",
                        "value=\"20.09.2025\"");
        assertThat(number(later, "18-лс", "20.09.2024"))
                .as("in another year the numbers begin anew")
                .hasRedirectedUrl("/pay");
        var correct = "/pay/" + later + "/correct";
        assertThat(text(post(correct, curator, "number", "18-лс", "day", "21.09.2025")))
                .contains("Такой номер в этом году уже есть", "№ 18-лс от 2 сентября 2025");
        assertThat(post(correct, curator, "number", "18-лс", "day", "21.09.2025", "anyway", "true"))
                .hasRedirectedUrl("/pay/" + later + "/order");
        assertThat(post("/pay/" + earlier + "/correct", curator, "number", "19-лс", "day", "02.09.2025"))
                .hasRedirectedUrl("/pay/" + earlier + "/order");
        assertThat(post(correct, curator, "number", "18-лс", "day", "22.09.2025"))
                .as("its own number")
                .hasRedirectedUrl("/pay/" + later + "/order");
        var one = paid(given.active(school, given.teacher("Сомова", school), given.teacher("Лебедь", school)));
        assertThat(number(one, "18-лс", "22.09.2025")).as("the same order").hasRedirectedUrl("/pay");
    }

    private MvcTestResult number(String pay, String number, String day) {
        return post("/pay/at/" + school.value() + "/number", curator, "pay", pay, "number", number, "day", day);
    }

    @Test
    void anUnnumberedPayHasNoOrder() {
        set("how", "ROUBLES", "sum", "4321", "first", "01.09.2025");
        assertThat(browser.get().uri("/pay/" + pay() + "/order").with(curator)).hasStatus(404);
    }

    @Test
    void isSoughtByEmployer() {
        var there = organisations.school(region.municipality());
        var olga = given.teacher("Дроздова", there);
        var other = given.active(there, olga, given.teacher("Лаптева", there));
        set("how", "ROUBLES", "sum", "4321", "first", "01.09.2025");
        var mentor = sides.findByMentorship(other).stream()
                .filter(Side::mentor)
                .findFirst()
                .orElseThrow();
        var over = access.signedIn(access.account(Role.HEAD, region.municipality()));
        post("/pay/of/" + mentor.id().value(), over, "how", "ROUBLES", "sum", "2000", "first", "01.09.2025");
        assertThat(page("/pay?state=all", over))
                .contains("Кузнецова", "Дроздова", "name=\"employer\"", "Приказ издаёт одна организация");
        assertThat(page("/pay?state=all&employer=" + there.value(), over))
                .contains("Дроздова", "Скачать приказ по отмеченным", "/pay/at/" + there.value() + "/order.pdf")
                .doesNotContain("Кузнецова");
        assertThat(page("/pay?state=all", curator)).doesNotContain("name=\"employer\"");
    }

    @Test
    void isSeenByFourAndByNobodyElse() {
        set("how", "ROUBLES", "sum", "4321", "first", "01.09.2025");
        var accountant = access.signedIn(access.account(Role.ACCOUNTANT, school));
        var head = access.signedIn(access.account(Role.HEAD, school));
        var mentor = access.signedIn(access.account(Role.MENTOR, school, irina.person()));
        assertThat(card(head)).contains(SUM);
        assertThat(card(mentor)).contains(SUM).doesNotContain("/pay/of/");
        assertThat(page("/me/stored", mentor)).contains("сколько вам доплачивают за наставничество", "4321.00");
        assertThat(page("/pay?state=all", accountant))
                .contains(SUM, "Кузнецова")
                .doesNotContain("/mentorships/");
        assertThat(browser.get().uri("/mentorships/" + pair.value()).with(accountant))
                .hasStatus(404);
        assertThat(browser.get().uri("/people/" + irina.person().value()).with(accountant))
                .hasStatus(404);
        assertThat(browser.get().uri("/pay/of/" + side(irina)).with(accountant)).hasStatus(403);
        for (var other : new AccountId[] {
            access.account(Role.MENTEE, school, anna.person()),
            access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()),
            access.account(Role.REGIONAL_OPERATOR, region.region()),
            access.account(Role.ADMINISTRATOR, NodeId.ROOT),
            access.account(Role.CURATOR, organisations.school(region.municipality()))
        }) {
            var device = access.signedIn(other);
            Stream.of(
                            "/mentorships/" + pair.value(),
                            "/mentorships",
                            "/orders",
                            "/mentors",
                            "/people/" + irina.person().value(),
                            "/pay/of/" + side(irina),
                            "/pay/at/" + school.value() + "/order.docx?pay=" + pay(),
                            "/pay/" + pay() + "/end")
                    .forEach(uri -> assertThat(
                                    text(browser.get().uri(uri).with(device).exchange()))
                            .as(uri)
                            .doesNotContain(SUM, "доплата за наставничество"));
            Integer kept = viewers.as(access.viewer(other), this::kept);
            assertThat(kept).isZero();
        }
    }

    @Test
    void standsInNoCommonPaperOrWorkbook() throws IOException {
        set("how", "ROUBLES", "sum", "4321", "first", "01.09.2025");
        var pairs = browser.get()
                .uri("/mentorships/at/" + school.value() + "/pairs.xlsx")
                .with(curator)
                .exchange();
        assertThat(cells(pairs)).contains("Кузнецова").doesNotContain("4321", SUM);
        var order = db.sql(
                        "select employer_order from mentorship.act where mentorship = :pair and employer_order is not null")
                .param("pair", pair.value())
                .query(UUID.class)
                .single();
        assertThat(words(browser.get()
                        .uri("/orders/" + order + "/order.docx")
                        .with(curator)
                        .exchange()))
                .contains("Кузнецова")
                .doesNotContain("4321", SUM);
        assertThat(db.sql("select distinct jsonb_object_keys(facts) from kernel.journal where type like 'pay.%'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .isSubsetOf("mentorship", "last", "number", "signed");
    }

    @Test
    void isGivenOutToTheAccountantAsAWorkbook() throws IOException {
        set("how", "ROUBLES", "sum", "4321", "first", "01.09.2025");
        var accountant = access.signedIn(access.account(Role.ACCOUNTANT, school));
        assertThat(cells(browser.get()
                        .uri("/pay/pay.xlsx?state=all")
                        .with(accountant)
                        .exchange()))
                .contains("Рублей в месяц", "Кузнецова Анна Павловна", "Белоусова Анна Павловна", "4321");
        assertThat(page("/pay?state=all&q=нет", accountant)).contains("По этому отбору доплат нет");
    }

    @Test
    void isReadAsPeopleWriteItAndRefusedInTheirWords() {
        assertThat(text(set("how", "ROUBLES", "sum", "пять тысяч", "first", "01.09.2025")))
                .contains("Сумма «пять тысяч» не читается", "value=\"пять тысяч\"");
        assertThat(text(set("how", "ROUBLES", "sum", "0", "first", "01.09.2025")))
                .contains("больше нуля и не больше");
        assertThat(text(set("how", "BY_ACT", "first", "01.09.2025"))).contains("Напишите условие");
        assertThat(text(set("how", "ROUBLES", "sum", "10", "first", "31.08.2025", "last", "31.05.2026")))
                .contains("Наставник в паре с 01.09.2025 по 31.05.2026, а доплата с 31.08.2025 по 31.05.2026");
        assertThat(set("how", "BY_ACT", "terms", "10 % оклада", "first", "01.09.2025"))
                .hasStatus3xxRedirection();
        assertThat(text(set("how", "ROUBLES", "sum", "10", "first", "01.09.2025")))
                .contains("На это время доплата уже записана");
        assertThat(card(curator)).contains("10 % оклада");
    }

    @Test
    void withoutPayIsATermOfAnAgreement() {
        var other = given.proposed(school, given.teacher("Лаптева", school), given.teacher("Дроздова", school));
        var mentor = sides.findByMentorship(other).stream()
                .filter(Side::mentor)
                .findFirst()
                .orElseThrow();
        assertThat(text(post("/pay/of/" + mentor.id().value(), curator, "how", "NONE", "first", "01.09.2025")))
                .contains("«Без доплаты» — условие соглашения с наставником, а соглашения ещё нет");
        assertThat(set("how", "NONE", "first", "01.09.2025")).hasStatus3xxRedirection();
        assertThat(card(curator)).contains("без доплаты", "приказ не нужен");
        var number = "/pay/at/" + school.value() + "/number";
        assertThat(page(number, curator)).contains("Номера сейчас ничего не ждёт");
        assertThat(text(post(number, curator, "number", "1", "day", "02.09.2025")))
                .contains("Отметьте, кому установлена доплата");
        assertThat(text(post(number, curator, "pay", pay(), "number", "1", "day", "02.09.2025")))
                .contains("приказ о ней не нужен");
    }

    @Test
    void anotherSumFollowsTheOneBeforeAndAMistakeCountsNowhere() {
        set("how", "ROUBLES", "sum", "1000", "first", "01.09.2025", "last", "31.05.2026");
        set("how", "ROUBLES", "sum", "2000", "first", "01.01.2026", "last", "31.05.2026");
        assertThat(card(curator)).contains("1 000 ₽ в месяц, с 1 сентября 2025 по 31 декабря 2025", "2 000 ₽ в месяц");
        assertThat(text(post("/pay/" + pay() + "/mistake", curator, "because", "")))
                .contains("Напишите, в чём ошибка");
        assertThat(post("/pay/" + pay() + "/mistake", curator, "because", "не тот педагог"))
                .hasStatus3xxRedirection();
        assertThat(card(curator)).contains("записана ошибочно: не тот педагог");
        assertThat(page("/pay?state=all", curator)).doesNotContain("1 000 ₽");
    }

    @Test
    void lastsNoLongerThanTheMentorIsOne() {
        set("how", "ROUBLES", "sum", "1000", "first", "01.09.2025", "last", "31.05.2026");
        given.replaced(pair, irina, given.teacher("Дроздов", school));
        assertThat(card(curator))
                .contains("с 1 сентября 2025 по 1 декабря 2025; в приказе с 1 сентября 2025 по 31 мая 2026");
        assertThat(post("/pay/" + pay() + "/end", curator, "last", "30.08.2025"))
                .hasStatus(422);
        assertThat(post("/pay/" + pay() + "/end", curator, "last", "15.10.2025"))
                .hasStatus3xxRedirection();
        assertThat(card(curator)).contains("с 1 сентября 2025 по 15 октября 2025");
    }

    @Test
    void followsTheMentorWhenTwoRecordsBecomeOne() {
        set("how", "ROUBLES", "sum", "4321", "first", "01.09.2025");
        var kept = given.teacher("Кузнецова", school);
        given.as(() -> {
            merges.merge(kept.person(), irina.person(), EnumSet.noneOf(Field.class), SYSTEM);
        });
        var mentor = access.signedIn(access.account(Role.MENTOR, school, kept.person()));
        assertThat(card(mentor)).contains(SUM);
    }

    @Test
    void goesOnWhereTheSchoolHasGone() {
        set("how", "ROUBLES", "sum", "4321", "first", "01.09.2025", "last", "31.05.2026");
        var kept = organisations.school(region.municipality());
        given.as(() -> tree.merge(school, kept, LocalDate.of(2026, 1, 12), "распоряжение № 7", SYSTEM));
        var there = access.signedIn(access.account(Role.CURATOR, kept));
        assertThat(card(there)).contains(SUM, "с 12 января 2026 по 31 мая 2026");
        assertThat(page("/pay?state=all", there)).contains(SUM);
    }

    /** What the database shows to whoever is looking. */
    private Integer kept() {
        return Objects.requireNonNull(
                transaction.execute(status -> db.sql("select count(*) from mentorship.pay where mentorship = :pair")
                        .param("pair", pair.value())
                        .query(Integer.class)
                        .single()));
    }

    private String side(Teacher teacher) {
        return sides.findByMentorship(pair).stream()
                .filter(side -> side.affiliation().equals(teacher.at()))
                .findFirst()
                .orElseThrow()
                .id()
                .value()
                .toString();
    }

    /** The earliest pay of the pair. */
    private String pay() {
        return pay(pair);
    }

    /** Set for the mentor of a pair. */
    private String paid(MentorshipId pair) {
        var mentor = sides.findByMentorship(pair).stream()
                .filter(Side::mentor)
                .findFirst()
                .orElseThrow();
        post("/pay/of/" + mentor.id().value(), curator, "how", "ROUBLES", "sum", "2000", "first", "01.09.2025");
        return pay(pair);
    }

    private String pay(MentorshipId pair) {
        UUID id = given.as(() -> Objects.requireNonNull(transaction.execute(
                status -> db.sql("select id from mentorship.pay where mentorship = :pair order by id limit 1")
                        .param("pair", pair.value())
                        .query(UUID.class)
                        .single())));
        return id.toString();
    }

    private MvcTestResult set(String... typed) {
        return post("/pay/of/" + side(irina), curator, typed);
    }

    private MvcTestResult post(String uri, RequestPostProcessor device, String... typed) {
        var request = browser.post()
                .uri(uri)
                .param("once", UUID.randomUUID().toString())
                .with(device);
        for (int no = 0; no < typed.length; no += 2) {
            request = request.param(typed[no], typed[no + 1]);
        }
        return request.exchange();
    }

    private String card(RequestPostProcessor device) {
        return page("/mentorships/" + pair.value(), device);
    }

    private String page(String uri, RequestPostProcessor device) {
        var answer = browser.get().uri(uri).with(device).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private String paper(RequestPostProcessor device) throws IOException {
        return paper("/pay/at/" + school.value() + "/order.docx?pay=" + pay(), device);
    }

    private String paper(String address, RequestPostProcessor device) throws IOException {
        return words(browser.get().uri(address).with(device).exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace("&quot;", "\"");
    }

    private static String words(MvcTestResult answer) throws IOException {
        try (var word = new XWPFWordExtractor(
                new XWPFDocument(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray())))) {
            return word.getText().replace('\u00a0', ' ');
        }
    }

    private static String cells(MvcTestResult answer) throws IOException {
        try (var cells = new XSSFExcelExtractor(
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray())))) {
            return cells.getText().replace('\u00a0', ' ');
        }
    }
}
