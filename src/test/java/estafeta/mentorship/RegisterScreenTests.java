package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.Contacts;
import estafeta.people.NewConsent;
import estafeta.people.PersonFacts;
import estafeta.people.PublicationItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The bank of mentors, the base of mentees, the journal of orders as a workbook, municipal mentors of a year. */
@EstafetaTest
class RegisterScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Mentors mentors;

    @Autowired
    PersonFacts facts;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    OrganisationGiven.Region region;
    NodeId school;
    NodeId other;
    Teacher irina;
    Teacher anna;
    Teacher oleg;
    MentorshipId pair;
    RequestPostProcessor curator;
    RequestPostProcessor coordinator;
    RequestPostProcessor administrator;

    @BeforeEach
    void makeDistrict() {
        region = organisations.region();
        school = region.school();
        other = organisations.organisation(region.municipality(), "school", "Яшкинская школа");
        irina = given.teacher("Кузнецова", school);
        anna = given.teacher("Белоусова", school);
        oleg = given.teacher("Аверин", other);
        pair = given.active(school, irina, anna);
        given.as(() -> mentors.ready(irina.at(), 1, false, SEPTEMBER, SYSTEM));
        given.as(() -> mentors.ready(oleg.at(), 2, true, SEPTEMBER, SYSTEM));
        curator = access.signedIn(access.account(Role.CURATOR, school));
        coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
        administrator = access.signedIn(access.account(Role.ADMINISTRATOR, NodeId.ROOT));
    }

    @Test
    void theBankIsNarrowedAndSortedByItsAddress() {
        assertThat(page("/mentors", coordinator))
                .contains("Кузнецова", "Аверин", "учитель, математика", "виртуальный", "2 из 2", "нет данных");
        assertThat(page("/mentors?level=remote", coordinator))
                .contains("Аверин")
                .doesNotContain("Кузнецова");
        assertThat(page("/mentors?level=own&subject=МАТЕМ", coordinator))
                .contains("Кузнецова")
                .doesNotContain("Аверин");
        assertThat(page("/mentors?subject=химия", coordinator)).contains("По этому отбору наставников нет");
        assertThat(page("/mentors?category=HIGHEST", coordinator)).contains("По этому отбору наставников нет");
        assertThat(page("/mentors?q=авер&free=true", coordinator)).contains("Аверин");
        var sorted = page("/mentors?sort=organisation", coordinator);
        assertThat(sorted.indexOf("Кузнецова")).isPositive().isLessThan(sorted.indexOf("Аверин"));
        assertThat(page("/mentors", curator)).contains("Кузнецова").doesNotContain("Аверин");
    }

    @Test
    void theBankHasAColumnForEachLevelThatTheListCrosses() {
        var operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, region.region()));
        assertThat(page("/mentors", operator)).contains("<th scope=\"col\">Муниципалитет</th>");
        assertThat(page("/mentors", coordinator)).doesNotContain("<th scope=\"col\">Муниципалитет</th>");
    }

    @Test
    void thePageGoesOnAfterTheLastRow() {
        for (int no = 0; no < 52; no++) {
            var more = given.teacher("Яшин", school);
            given.as(() -> mentors.ready(more.at(), 1, false, SEPTEMBER, SYSTEM));
        }
        for (var sort : List.of("", "organisation")) {
            var first = page("/mentors?sort=" + sort, coordinator);
            assertThat(first).contains("afterId=");
            var href = first.substring(first.indexOf("/mentors?", first.indexOf("</tbody>")));
            var next = href.substring(0, href.indexOf('"')).replace("&amp;", "&");
            var rest = browser.get()
                    .uri(java.net.URI.create(next))
                    .header("HX-Request", "true")
                    .with(coordinator)
                    .exchange();
            assertThat(rest).hasStatusOk();
            assertThat(text(rest).split("<tr>", -1)).as(sort).hasSize(5);
        }
    }

    @Test
    void thePrintedListHoldsAllRowsOfTheFilter() {
        for (int no = 0; no < 52; no++) {
            var more = given.teacher("Яшин", school);
            given.as(() -> mentors.ready(more.at(), 1, false, SEPTEMBER, SYSTEM));
        }
        assertThat(page("/mentors?q=яшин", curator)).contains("/mentors/print?q=");
        var printed = page("/mentors/print?q=яшин&afterId=" + UUID.randomUUID(), curator);
        assertThat(printed.split("<tr>", -1)).hasSize(1 + 1 + 52);
        assertThat(printed).contains("Банк наставников", "data-print").doesNotContain("Кузнецова", "Здесь первые");
        assertThat(page("/mentors/print?q=яшин", coordinator)).contains("Яшин");
        assertThat(page("/mentees/print?year=2025", curator)).contains("База наставляемых", "Белоусова");
        assertThat(page("/orders/print", curator))
                .contains("Журнал приказов", "№ 41-од")
                .doesNotContain("Ждут приказа");
        assertThat(page("/orders/print?q=нет", curator))
                .contains("Печатать нечего")
                .doesNotContain("data-print");
    }

    @Test
    void theBankGoesOutWithContactsOnlyToWhoeverMaySeeThem() throws IOException {
        given.as(() -> facts.noteContacts(irina.person(), new Contacts(null, "+7 913 000-00-01", null), SYSTEM));
        assertThat(cells("/mentors/mentors.xlsx", curator))
                .contains("Контакты", "+7 913 000-00-01", "Достижения", "нет данных");
        assertThat(cells("/mentors/mentors.xlsx", coordinator))
                .contains("Кузнецова Анна Павловна", "Аверин")
                .doesNotContain("Контакты", "913");
        assertThat(db.sql("select what from access.reading where person = :person")
                        .param("person", irina.person().value())
                        .query(String.class)
                        .list())
                .contains("выгрузка списка");
    }

    @Test
    void formulasAreNeutralised() throws IOException {
        post(list() + "/add", "chosen", id(irina), "theme", "=2+2");
        assertThat(cells(list() + "/mentors.xlsx", coordinator)).contains("'=2+2");
    }

    @Test
    void theBaseOfMenteesIsOfASchoolYear() throws IOException {
        assertThat(page("/mentees?year=2025", curator))
                .contains(
                        "Белоусова",
                        "Кузнецова Анна Павловна",
                        "один на один <span class=\"soft num\">педагог – педагог",
                        "/mentorships/" + pair.value());
        assertThat(page("/mentees?year=2023", curator))
                .doesNotContain("Белоусова")
                .contains("По этому отбору");
        assertThat(page("/mentees?year=2025&state=done", curator)).doesNotContain("Белоусова");
        assertThat(page("/mentees?year=2025&q=бело&sort=organisation", coordinator))
                .contains("Белоусова");
        assertThat(cells("/mentees/mentees.xlsx?year=2025", curator))
                .contains("Дата рождения", "Основной запрос", "Белоусова", "действует", "нет данных");
        assertThat(cells("/mentees/mentees.xlsx?year=2025", coordinator)).doesNotContain("Дата рождения");
        var stranger = access.signedIn(access.account(Role.CURATOR, other));
        assertThat(page("/mentees?year=2025", stranger)).doesNotContain("Белоусова");
    }

    @Test
    void theJournalOfOrdersGoesOutAsAWorkbook() throws IOException {
        assertThat(cells("/orders/orders.xlsx", curator)).contains("41-од", "закрепить", "зарегистрирован");
        assertThat(cells("/orders/orders.xlsx?q=99", curator)).doesNotContain("41-од");
    }

    @Test
    void theMunicipalListIsPutTogetherApprovedAndPrinted() throws IOException {
        var list = list();
        assertThat(page(list, coordinator)).contains("Составьте список", "Список ещё не составлен");
        assertThat(page(list + "/add", coordinator)).contains("Кузнецова", "Аверин");
        assertThat(text(post(list + "/add"))).contains("Отметьте, кого включить в список");
        assertThat(post(list + "/add", "chosen", id(irina), "chosen", id(oleg), "theme", "Чтение"))
                .hasRedirectedUrl(list);
        assertThat(page(list, coordinator))
                .contains("Утвердите список", "2 наставника", "2 организации", "Чтение", "Кузнецова");
        assertThat(post("/municipal/mentors/" + line(oleg) + "/theme", "theme", "Письмо"))
                .hasRedirectedUrl(list);
        assertThat(page(list + "?q=письм", coordinator)).contains("Аверин").doesNotContain("Кузнецова");
        assertThat(page(list + "/print", coordinator))
                .contains("Приложение 3 к распоряжению от «___»", "муниципальных педагогов-наставников на " + years());
        assertThat(text(post(list + "/approve", "number", "", "day", "01.09.2025")))
                .contains("Впишите номер распоряжения");
        assertThat(post(list + "/approve", "number", "112-р", "day", "01.09.2025"))
                .hasRedirectedUrl(list);
        assertThat(page(list + "/print", coordinator))
                .contains("Приложение 3 к распоряжению от 1 сентября 2025 № 112-р", "Письмо");
        assertThat(page("/mentors?level=municipal", coordinator)).contains("Кузнецова", "муниципальный, виртуальный");
        assertThat(post(list + "/add", "chosen", id(anna))).hasStatus(422);
        assertThat(post(list + "/remove", "mentor", line(oleg))).hasStatus(409);
        assertThat(cells(list + "/mentors.xlsx", coordinator)).contains("Направление, тема", "Письмо", "Кузнецова");
        assertThat(post(list + "/revise")).hasRedirectedUrl(list);
        assertThat(post(list + "/remove", "mentor", line(oleg))).hasRedirectedUrl(list);
        assertThat(page(list, coordinator))
                .contains("1 наставник", "вносят изменения")
                .doesNotContain("Письмо");
    }

    @Test
    void theNextYearBeginsAsTheLastOneForThoseWhoStillWorkHere() {
        var year = year();
        post(address(year - 1) + "/add", "chosen", id(irina), "chosen", id(oleg), "theme", "Чтение");
        given.as(() -> db.sql(
                        "update people.affiliation set period = daterange(lower(period), :day::date) where id = :id")
                .param("day", LocalDate.of(2026, 1, 1))
                .param("id", oleg.at().value())
                .update());
        assertThat(page(address(year - 1) + "?gone=true", coordinator))
                .contains("больше не работают: 1", "Аверин")
                .doesNotContain("Кузнецова");
        assertThat(post(list() + "/as-before")).hasRedirectedUrl(list());
        assertThat(page(list(), coordinator)).contains("Кузнецова", "Чтение").doesNotContain("Аверин");
    }

    @Test
    void contactsStandOnThePaperOnlyByConsent() {
        given.as(() -> {
            facts.noteContacts(irina.person(), new Contacts(null, "+7 913 000-00-01", null), SYSTEM);
            facts.noteContacts(oleg.person(), new Contacts(null, "+7 913 000-00-02", null), SYSTEM);
            facts.giveConsent(
                    irina.person(),
                    school,
                    NewConsent.toPublication(
                            Set.of(PublicationItem.NAME, PublicationItem.CONTACTS), SEPTEMBER, "папка", null),
                    SYSTEM);
        });
        post(list() + "/add", "chosen", id(irina), "chosen", id(oleg));
        assertThat(page(list() + "/print", administrator))
                .contains("913 000-00-01")
                .doesNotContain("913 000-00-02");
        assertThat(page(list() + "/print", coordinator)).doesNotContain("913");
        assertThat(page(list(), administrator)).doesNotContain("913");
    }

    @Test
    void nobodyOfAnotherPlaceIsPutOnTheList() {
        var elsewhere = given.teacher("Дроздова", organisations.region().school());
        assertThat(text(post(list() + "/add", "chosen", id(elsewhere))))
                .contains("кто сейчас работает в организациях этого места");
        assertThat(browser.get().uri(list() + "/add").with(curator)).hasStatus(404);
        assertThat(browser.get().uri(address(1999)).with(coordinator)).hasStatus(404);
    }

    private int year() {
        return SchoolYear.of(today.at(school)).start();
    }

    private String years() {
        return year() + "/" + (year() + 1);
    }

    private String list() {
        return address(year());
    }

    private String address(int year) {
        return "/municipal/" + region.municipality().value() + "/" + year;
    }

    private static String id(Teacher teacher) {
        return teacher.at().value().toString();
    }

    private String line(Teacher teacher) {
        return db.sql("select id from mentorship.municipal_mentor where affiliation = :at")
                .param("at", teacher.at().value())
                .query(UUID.class)
                .optional()
                .map(UUID::toString)
                .orElse(new UUID(0, 0).toString());
    }

    private MvcTestResult post(String uri, String... typed) {
        var request = browser.post()
                .uri(uri)
                .param("once", UUID.randomUUID().toString())
                .with(coordinator);
        for (int no = 0; no < typed.length; no += 2) {
            request = request.param(typed[no], typed[no + 1]);
        }
        return request.exchange();
    }

    private String page(String uri, RequestPostProcessor device) {
        var answer = browser.get().uri(uri).with(device).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private String cells(String uri, RequestPostProcessor device) throws IOException {
        var answer = browser.get().uri(uri).with(device).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        try (var cells = new XSSFExcelExtractor(
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray())))) {
            return cells.getText().replace('\u00a0', ' ');
        }
    }
}
