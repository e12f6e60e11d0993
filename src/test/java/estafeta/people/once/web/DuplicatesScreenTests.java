package estafeta.people.once.web;

import static estafeta.people.PeopleGiven.name;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.Contacts;
import estafeta.people.Enrolled;
import estafeta.people.PeopleGiven;
import estafeta.people.PersonFacts;
import estafeta.people.Snils;
import estafeta.people.once.Likenesses;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The standing list of records that may be of one person, from the list to one record and back. */
@EstafetaTest
class DuplicatesScreenTests {
    private static final Viewer SYSTEM = Viewer.system("test");
    private static final LocalDate BORN = LocalDate.of(1990, 5, 4);

    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven places;

    @Autowired
    PeopleGiven given;

    @Autowired
    PersonFacts facts;

    @Autowired
    Likenesses likenesses;

    @Autowired
    Viewers viewers;

    @Test
    void listsWhoMayBeOneAndWhy() {
        var school = places.region().school();
        born(school, "Ольхина Мария Петровна", BORN);
        born(school, "Ольхина Мария Петровна", LocalDate.of(1990, 4, 5));
        given.teacher(school, "Другова Зоя Ильинична");
        assertThat(get("/people/duplicates", curator(school)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ольхина Мария Петровна",
                        "Почти наверняка один человек",
                        "день и месяц рождения переставлены",
                        "+30",
                        "Это разные люди")
                .doesNotContain("Другова");
    }

    @Test
    void asksForItOnTheWorkListAndOnTheCard() {
        var school = places.region().school();
        var one = given.teacher(school, "Ольхина Мария Петровна");
        given.teacher(school, "Ольхина Мария Петровна");
        var curator = curator(school);
        catchUp();
        assertThat(get("/", curator)).bodyText().contains("1 пара записей похожа на одного человека");
        assertThat(get("/people/" + one.person().value(), curator))
                .bodyText()
                .contains(
                        "Возможно, записан дважды",
                        "/people/duplicates?person=" + one.person().value());
    }

    @Test
    void showsNobodyOfOtherSchools() {
        var region = places.region();
        var there = places.school(region.municipality());
        given.teacher(region.school(), "Ольхина Мария Петровна");
        given.teacher(there, "Ольхина Мария Петровна");
        assertThat(get("/people/duplicates", curator(region.school())))
                .hasStatusOk()
                .bodyText()
                .contains("Похожих записей нет")
                .doesNotContain("Ольхина");
        assertThat(get("/people/duplicates", curator(region.municipality())))
                .bodyText()
                .contains("Ольхина");
    }

    @Test
    void goesOnWhereThePageEnded() {
        var school = places.region().school();
        for (int pair = 0; pair <= DuplicatesRegister.PAGE; pair++) {
            var name = PeopleGiven.surname() + " Глафир" + (char) ('а' + pair) + " Петровна";
            given.teacher(school, name);
            given.teacher(school, name);
        }
        var curator = curator(school);
        var first = get("/people/duplicates", curator);
        assertThat(first).bodyText().contains("after=-");
        var body = String.valueOf(body(first));
        var from = body.indexOf("/people/duplicates?after=");
        var next = body.substring(from, body.indexOf('"', from));
        assertThat(get(next, curator))
                .hasStatusOk()
                .bodyText()
                .contains("Глафир")
                .doesNotContain("Показать ещё");
    }

    @Test
    void tellsApartAndTakesItBack() {
        var school = places.region().school();
        var one = given.teacher(school, "Ольхина Мария Петровна");
        var other = given.teacher(school, "Ольхина Мария Петровна");
        var curator = curator(school);
        assertThat(post(
                        "/people/" + one.person().value() + "/apart/"
                                + other.person().value(),
                        curator))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/people/duplicates", curator)).bodyText().contains("Похожих записей нет");
        var apart = get("/people/duplicates?show=apart", curator);
        assertThat(apart).bodyText().contains("Разные люди: решено", "Проверить снова");
        var back = body(apart).replaceFirst("(?s).*action=\"(/people/apart/[^\"]+)\".*", "$1");
        assertThat(post(back, curator)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/people/duplicates", curator)).bodyText().contains("Ольхина Мария Петровна");
    }

    @Test
    void tellsNumbersApartWithoutShowingThem() {
        var school = places.region().school();
        given.keepSnils(school);
        var kept = insured(school, Snils.of("112-233-445 95"));
        var gone = insured(school, Snils.of("123-456-789 64"));
        var same = "/people/" + kept.person().value() + "/same/" + gone.person().value();
        assertThat(get(same, curator(school)))
                .hasStatusOk()
                .bodyText()
                .contains("•••-•••-445 95", "•••-•••-789 64")
                .doesNotContain("112-233", "123-456");
        var third = insured(school, Snils.of("112-233-445 95"));
        assertThat(get(
                        "/people/" + kept.person().value() + "/same/"
                                + third.person().value(),
                        curator(school)))
                .bodyText()
                .contains("•••-•••-445 95, номера одинаковые");
    }

    private Enrolled insured(NodeId school, Snils number) {
        return given.teacher(
                school, "Ольхина Мария Петровна", teacher -> teacher.with(new Contacts(null, null, null, number)));
    }

    @Test
    void makesOneOfTwoAndTwoAgain() {
        var school = places.region().school();
        var kept = born(school, "Ольхина Мария Петровна", BORN);
        var gone = born(school, "Ольхина М. П.", LocalDate.of(1990, 4, 5));
        var curator = curator(school);
        var same = "/people/" + kept.person().value() + "/same/" + gone.person().value();
        assertThat(get(same, curator))
                .hasStatusOk()
                .bodyText()
                .contains("04.05.1990", "05.04.1990", "совпадают фамилия и инициалы", "Дальше");
        assertThat(get(same + "?checked=true&birth=gone", curator))
                .bodyText()
                .contains("Проверьте объединение", "05.04.1990", "есть в обеих записях", "Объединить записи")
                .doesNotContain("04.05.1990");
        var merged = post(same, curator, "birth", "gone");
        assertThat(merged).hasStatus(HttpStatus.SEE_OTHER);
        var merge = String.valueOf(merged.getResponse().getRedirectedUrl());
        assertThat(get(merge, curator)).bodyText().contains("Отменить объединение", "Ольхина М.");
        assertThat(get("/people/" + gone.person().value(), curator))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/people/" + kept.person().value());
        assertThat(get("/people/" + kept.person().value(), curator))
                .bodyText()
                .contains("05.04.1990", "Две записи этого человека объединены в одну");
        assertThat(get("/people/duplicates?show=merged", curator)).bodyText().contains(merge);

        assertThat(post(merge + "/undo", curator)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/people/" + gone.person().value(), curator)).hasStatusOk();
        assertThat(get("/people/" + kept.person().value(), curator)).bodyText().contains("04.05.1990");
    }

    @Test
    void saysWhatKeepsAMergeFromBeingTakenBack() {
        var school = places.region().school();
        var kept = given.teacher(school, "Ольхина Мария Петровна");
        var gone = given.teacher(school, "Ольхина Мария Петровна");
        var curator = curator(school);
        var merge = String.valueOf(post(
                        "/people/" + kept.person().value() + "/same/"
                                + gone.person().value(),
                        curator)
                .getResponse()
                .getRedirectedUrl());
        viewers.as(SYSTEM, () -> facts.correctName(kept.person(), name("Ольхова Мария Петровна"), SYSTEM));
        assertThat(post(merge + "/undo", curator))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("После объединения это изменили: имя или начало стажа");
    }

    @Test
    void tellsNothingOfWhoeverIsElsewhere() {
        var region = places.region();
        var there = places.school(region.municipality());
        var own = given.teacher(region.school());
        var foreign = given.teacher(there, "Чужакова Мария Петровна");
        var curator = curator(region.school());
        var same =
                "/people/" + own.person().value() + "/same/" + foreign.person().value();
        assertThat(get(same, curator))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .doesNotContain("Чужакова");
        assertThat(post(same, curator)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(
                        "/people/" + own.person().value() + "/apart/"
                                + foreign.person().value(),
                        curator))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void findsASecondRecordByHand() {
        var school = places.region().school();
        var one = given.teacher(school);
        var other = given.teacher(school);
        var choose = "/people/" + one.person().value() + "/same";
        assertThat(get(choose, curator(school))).hasStatusOk().bodyText().contains("Вторая запись");
        assertThat(get(choose + "?other=" + other.person().value(), curator(school)))
                .hasRedirectedUrl(choose + "/" + other.person().value());
        assertThat(get(choose + "?other=" + UUID.randomUUID() + "x", curator(school)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Enrolled born(NodeId school, String name, LocalDate day) {
        return given.teacher(school, name, teacher -> teacher.with(new Contacts(day, null, null)));
    }

    private AccountId curator(NodeId school) {
        return access.account(Role.CURATOR, school);
    }

    private void catchUp() {
        viewers.as(SYSTEM, likenesses::catchUp);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String uri, AccountId account) {
        catchUp();
        return browser.get().uri(uri).with(access.signedIn(account)).exchange();
    }

    private MvcTestResult post(String uri, AccountId account, String... typed) {
        var request = browser.post().uri(uri).with(access.signedIn(account));
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
