package estafeta.people.web;

import static estafeta.people.PeopleGiven.SEPTEMBER;
import static estafeta.shell.Text.day;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.kernel.WorkingDays;
import estafeta.mentorship.MentorshipGiven;
import estafeta.notification.Letters;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.AffiliationKind;
import estafeta.people.ConsentId;
import estafeta.people.ConsentPurpose;
import estafeta.people.Contacts;
import estafeta.people.Guardian;
import estafeta.people.Guardians;
import estafeta.people.NewConsent;
import estafeta.people.PersonFacts;
import estafeta.people.PersonName;
import estafeta.people.PublicationItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Consents to data by purpose and to publication item by item: noted, printed, withdrawn with what follows. */
@EstafetaTest
class ConsentScreenTests {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven places;

    @Autowired
    MentorshipGiven given;

    @Autowired
    PersonFacts facts;

    @Autowired
    Guardians guardians;

    @Autowired
    Letters letters;

    @Autowired
    Viewers viewers;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    OrganisationGiven.Region region;
    NodeId school;
    MentorshipGiven.Teacher anna;
    AccountId curator;

    @BeforeEach
    void makeSchool() {
        region = places.region();
        school = region.school();
        anna = given.teacher("Белоусова", school);
        curator = access.account(Role.CURATOR, school);
    }

    @Test
    void eachPurposeIsAConsentOfItsOwn() {
        assertThat(consent("kind", "MENTORING")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(consent("kind", "EVENTS")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(consent("kind", "EVENTS"))).contains("Такое согласие уже есть");
        assertThat(text(get(card(), curator)))
                .contains(
                        "обработка персональных данных: ведение наставничества в организации",
                        "обработка персональных данных: участие в конкурсах и мероприятиях");
    }

    @Test
    void whatIsPublishedIsAllowedItemByItem() {
        assertThat(text(consent("kind", "PUBLICATION")))
                .contains("Отметьте, что разрешено публиковать: каждое сведение разрешают отдельно.");
        assertThat(consent("kind", "PUBLICATION", "items", "NAME", "items", "PHOTO"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get(card(), curator)))
                .contains("фамилия, имя, отчество, фотография")
                .doesNotContain("PHOTO");
        var own = access.account(Role.MENTEE, school, anna.person());
        assertThat(text(get("/me/stored", own))).contains("фамилия, имя, отчество, фотография");
    }

    @Test
    void aWithdrawalSaysWhatFollowsAndStaysOnTheHomePageUntilItIsDone() {
        var consent = give(NewConsent.toPublication(Set.of(PublicationItem.NAME), SEPTEMBER, "папка 3", null));
        var due = day(workingDays.plus(today.at(school), 3, school)).replace('\u00a0', ' ');
        assertThat(text(get(href(consent, "withdraw"), curator)))
                .contains("Проверьте отзыв согласия", "не называют и не показывают", "снимает не позже " + due);
        assertThat(text(get("/", curator))).doesNotContain("согласие отозвано");
        assertThat(post(href(consent, "withdraw"), curator)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get("/", curator))).contains("Белоусова А. П.: согласие отозвано", "до " + due);
        assertThat(text(get(card(), curator))).contains("снять опубликованное до " + due, "Сделано");
        assertThat(post(href(consent, "fulfil"), curator)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get("/", curator))).doesNotContain("согласие отозвано");
        assertThat(post(href(consent, "fulfil"), curator)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(href(consent, "withdraw"), curator)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void withoutAConsentToDataAPairOfEmployeesGoesOnAndOneOfLearnersIsToBeEnded() {
        var irina = given.teacher("Кузнецова", school);
        given.proposed(school, irina, anna);
        var consent = give(NewConsent.toData(ConsentPurpose.MENTORING, SEPTEMBER, "папка 3", null));
        assertThat(text(get(href(consent, "withdraw"), curator)))
                .contains(
                        "уничтожает не позже "
                                + day(today.at(school).plusDays(30)).replace('\u00a0', ' '),
                        "пара продолжается, работодателю для неё согласие не нужно");
        var partner = given.teacher("Лосева", school, AffiliationKind.PARTNER);
        given.proposed(school, partner, given.teacher("Лаптева", school));
        var other = viewers.as(
                SYSTEM,
                () -> facts.giveConsent(
                        partner.person(),
                        school,
                        NewConsent.toData(ConsentPurpose.MENTORING, SEPTEMBER, null, null),
                        SYSTEM));
        assertThat(text(get(href(other, "withdraw"), curator))).contains("пару нужно прекратить");
    }

    @Test
    void thePersonWithdrawsAndTheCuratorIsTold() {
        var own = access.account(Role.MENTEE, school, anna.person());
        var consent = give(NewConsent.toData(ConsentPurpose.EVENTS, SEPTEMBER, "папка 3", null));
        assertThat(text(get(card(), own))).contains("Отозвать");
        assertThat(get(href(consent, "withdraw"), own)).hasStatusOk();
        assertThat(post(href(consent, "withdraw"), own)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(letters.to(address(curator)))
                .singleElement()
                .asString()
                .contains("Согласие отозвано: Белоусова А. П.", "участие в конкурсах и мероприятиях");
        assertThat(letters.to(address(own))).isEmpty();
    }

    @Test
    void thePersonIsToldOfWhatTheCuratorHasNoted() {
        var own = access.account(Role.MENTEE, school, anna.person());
        var consent = give(NewConsent.toData(ConsentPurpose.EVENTS, SEPTEMBER, "папка 3", null));
        post(href(consent, "withdraw"), curator);
        assertThat(letters.to(address(own))).singleElement().asString().contains("Ваше согласие отозвано");
        assertThat(letters.to(address(curator))).isEmpty();
    }

    @Test
    void isClosedToStrangers() {
        var consent = give(NewConsent.toData(ConsentPurpose.EVENTS, SEPTEMBER, "папка 3", null));
        var stranger = access.account(Role.CURATOR, places.school(region.municipality()));
        assertThat(get(href(consent, "withdraw"), stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(href(consent, "withdraw"), stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(card() + "/blank.docx?consent=EVENTS", stranger)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void blanksLeaveRoomForWhatIsNeverKept() throws IOException {
        assertThat(text(get(card() + "/blanks", curator))).contains("Паспортные данные и адрес вписывают от руки");
        var data = word(card() + "/blank.docx?consent=EVENTS");
        assertThat(data)
                .contains(
                        "СОГЛАСИЕ",
                        "Я, Белоусова Анна Павловна,",
                        "зарегистрированная по адресу:",
                        "паспорт: серия ________ № ______________, выдан",
                        "Цель: участие в конкурсах и мероприятиях.",
                        "Передаются организатору",
                        "передача (предоставление) названным получателям",
                        "«___» __________ 20___ г.\t__________ А. П. Белоусова")
                .doesNotContain("ребёнка", "ребёнк", "муниципального", "{", "}", "  ");
        assertThat(word(card() + "/blank.docx?consent=MENTORING"))
                .contains("ответы на вопросы самодиагностики")
                .doesNotContain("названным получателям", "Передаются");
        assertThat(word(card() + "/blank.docx?consent=PUBLICATION"))
                .contains("статьёй 10.1", "Фотография", "Рабочие телефон и почта", "Условия и запреты")
                .doesNotContain("ребёнка", "{", "}", "  ");
        var pdf = get(card() + "/blank.pdf?consent=PUBLICATION", curator);
        assertThat(pdf).hasStatusOk().body().startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(text(get(card() + "/blanks", curator))).contains("/blank.pdf?consent=EVENTS");
    }

    @Test
    void aGuardianSignsForAChildAndFromFourteenTheChildToo() throws IOException {
        var gleb = given.teacher("Лосева", school, AffiliationKind.LEARNER);
        var on = today.at(school);
        var guardian = viewers.as(
                SYSTEM,
                () -> guardians.note(
                        gleb.person(), PersonName.of("Лосев", "Ринат", "Тимурович"), Guardian.Bond.TRUSTEE, SYSTEM));
        var path = "/people/" + gleb.person().value() + "/blank.docx?consent=MENTORING&guardian=" + guardian.value();
        born(gleb, on.minusYears(14));
        assertThat(word(path))
                .contains(
                        "Я, Лосев Ринат Тимурович (попечитель), законный представитель несовершеннолетнего ребёнка",
                        "действуя от имени и в интересах ребёнка: Лосевой Анны Павловны",
                        "документ, подтверждающий полномочия",
                        "«___» __________ 20___ г.\t__________ Р. Т. Лосев",
                        "С моих слов записано верно",
                        "__________ А. П. Лосева");
        born(gleb, on.minusYears(14).plusDays(1));
        assertThat(word(path)).contains("__________ Р. Т. Лосев").doesNotContain("С моих слов записано верно");
        assertThat(word("/people/" + gleb.person().value() + "/blank.docx?consent=PUBLICATION"))
                .contains("Я, _________", "персональные данные ребёнка")
                .doesNotContain("Лосев Ринат");
    }

    @Test
    void consentsWantedHoldForEverythingUnderThePlace() {
        var coordinator = access.account(Role.MUNICIPAL_COORDINATOR, region.municipality());
        assertThat(post("/people/wanted/" + region.municipality().value(), coordinator, "purposes", "HANDING_UP"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get("/people/wanted/" + school.value(), curator)))
                .containsPattern("value=\"HANDING_UP\" checked")
                .doesNotContainPattern("value=\"EVENTS\" checked");
        assertThat(post("/people/wanted/" + school.value(), curator)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get("/people/wanted/" + school.value(), curator)))
                .doesNotContainPattern("value=\"HANDING_UP\" checked");
    }

    private void born(MentorshipGiven.Teacher who, LocalDate on) {
        viewers.as(SYSTEM, () -> facts.noteContacts(who.person(), new Contacts(on, null, null), SYSTEM));
    }

    private ConsentId give(NewConsent consent) {
        return viewers.as(SYSTEM, () -> facts.giveConsent(anna.person(), school, consent, SYSTEM));
    }

    private MvcTestResult consent(String... typed) {
        var all = new ArrayList<>(List.of("day", "01.09.2025", "more", "папка 3"));
        all.addAll(List.of(typed));
        return post(card() + "/consent", curator, all.toArray(String[]::new));
    }

    private String word(String path) throws IOException {
        var file = get(path, curator).getResponse().getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            return words.getText().replace('\u00a0', ' ');
        }
    }

    private String address(AccountId account) {
        return db.sql("select login from access.account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    private String card() {
        return "/people/" + anna.person().value();
    }

    private static String href(ConsentId consent, String step) {
        return "/people/consents/" + consent.value() + "/" + step;
    }

    private MvcTestResult get(String uri, AccountId account) {
        return browser.get().uri(uri).with(access.signedIn(account)).exchange();
    }

    private MvcTestResult post(String uri, AccountId account, String... typed) {
        var request = browser.post()
                .uri(uri)
                .param("once", UUID.randomUUID().toString())
                .with(access.signedIn(account));
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
