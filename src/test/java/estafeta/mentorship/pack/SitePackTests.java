package estafeta.mentorship.pack;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.ConsentId;
import estafeta.people.Guardian;
import estafeta.people.Guardians;
import estafeta.people.NewConsent;
import estafeta.people.PersonFacts;
import estafeta.people.PersonName;
import estafeta.people.PublicationItem;
import estafeta.people.Withdrawals;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** «Пакет для сайта»: names by consent to just that, others by a number in the right case, no signatures and no sums. */
@EstafetaTest
class SitePackTests {
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
    PersonFacts facts;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Guardians guardians;

    @Autowired
    SitePacks sites;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher irina;
    Teacher anna;
    RequestPostProcessor head;

    @BeforeEach
    void makePair() {
        region = organisations.region();
        school = region.school();
        irina = given.teacher("Кузнецова", school);
        anna = given.teacher("Белоусова", school);
        packs.ordered(school, irina, anna, "41-од");
        head = access.signedIn(access.account(Role.HEAD, school));
    }

    @Test
    void whoHasNotConsentedIsToldByANumberAndNeverByInitials() {
        allow(irina, PublicationItem.NAME, PublicationItem.POSITION);
        assertThat(text())
                .contains(
                        "Приказом № 41-од от 1 сентября",
                        "— Кузнецова Анна Павловна (учитель, математика) за педагогом № 1, с 01.09.")
                .doesNotContain("Белоусов", "А. П.", "Б.");
        files().forEach((name, content) -> {
            var words = name.endsWith(".pdf") ? PackGiven.text(content) : new String(content, StandardCharsets.UTF_8);
            assertThat(name + words).doesNotContain("Белоусов", "А. П.", "А.П.", "подпис", "ознакомлен");
        });
        assertThat(files().keySet())
                .containsExactly(
                        "Приказ № 41-од от 01.09.%s.pdf".formatted(first().getYear()),
                        "Наставники, %s.pdf".formatted(packs.year(school).words()),
                        "Текст для сайта.txt");
        assertThat(PackGiven.text(files().values().iterator().next()))
                .contains("ПРИКАЗ", "Кузнецова Анна Павловна, учитель, математика", "педагог № 1");
    }

    @Test
    void aNameWithoutConsentToThePositionStandsAlone() {
        allow(irina, PublicationItem.NAME);
        assertThat(text())
                .contains("— Кузнецова Анна Павловна за педагогом № 1")
                .doesNotContain("учитель");
    }

    @Test
    void whoeverIsLeftOutIsNamedToTheOfficeWithTheReasonBeforeAnythingIsTaken() {
        allow(anna, PublicationItem.PHOTO);
        assertThat(page())
                .contains(
                        "Без имени: 2",
                        "Белоусова Анна Павловна, в пакете «педагог № ",
                        "согласие есть, но не на имя",
                        "согласия на публикацию нет",
                        "По имени: 0",
                        "На публикацию имени пока никто не согласился.");
        assertThat(text()).doesNotContain("Кузнец", "Белоусов").containsPattern("педагог № [12] за педагогом № [12]");
    }

    @Test
    void aWithdrawnConsentTakesTheNameOutOfTheNextPack() {
        allow(anna, PublicationItem.NAME);
        var consent = allow(irina, PublicationItem.NAME);
        assertThat(text()).contains("Кузнецова Анна Павловна за Белоусовой Анной Павловной");
        given.as(() -> withdrawals.withdraw(consent, first().plusDays(1), SYSTEM));
        assertThat(text()).contains("педагог № 1 за Белоусовой Анной Павловной").doesNotContain("Кузнецов");
        assertThat(page()).contains("согласие отозвано 2 сентября", "Без имени: 1");
    }

    @Test
    void ofAChildTheGuardianDecidesUntilItComesOfAge() {
        var alisa = packs.learner("Журавлёва", school, 17);
        var leader = given.teacher("Дроздова", school);
        packs.ordered(school, leader, alisa, "42-од");
        var inga = given.as(() -> guardians.note(
                alisa.person(), PersonName.of("Журавлёва", "Инга", "Павловна"), Guardian.Bond.PARENT, SYSTEM));
        given.as(() -> facts.giveConsent(
                alisa.person(),
                school,
                NewConsent.toPublication(Set.of(PublicationItem.NAME), first(), "папка 9", inga),
                SYSTEM));
        assertThat(text()).contains("за Журавлёвой Анной Павловной");
        packs.born(alisa, first().minusYears(18).plusDays(3));
        assertThat(text()).contains("за обучающимся № 1").doesNotContain("Журавл");
        assertThat(page()).contains("соглашался законный представитель, а теперь человек совершеннолетний");
    }

    @Test
    void consentToAnotherOrganisationIsNone() {
        var other = organisations.school(region.municipality());
        given.alsoAt(irina, other, MentorshipGiven.LONG_AGO);
        given.as(() -> facts.giveConsent(irina.person(), other, publication(PublicationItem.NAME), SYSTEM));
        assertThat(text()).doesNotContain("Кузнецов");
    }

    @Test
    void withoutAnOrderThereIsNothingToPublish() {
        var empty = organisations.school(region.municipality());
        var theirs = access.signedIn(access.account(Role.HEAD, empty));
        assertThat(words(browser.get()
                        .uri("/site-pack/" + empty.value())
                        .with(theirs)
                        .exchange()))
                .contains("Публиковать пока нечего");
        assertThat(browser.get()
                        .uri("/site-pack/" + empty.value() + "/site.zip")
                        .with(theirs))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void isClosedToStrangers() {
        var stranger = access.signedIn(access.account(Role.HEAD, organisations.school(region.municipality())));
        assertThat(browser.get().uri("/site-pack/" + school.value()).with(stranger))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get()
                        .uri("/site-pack/" + school.value() + "/site.zip")
                        .with(stranger))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private ConsentId allow(Teacher teacher, PublicationItem... items) {
        return given.as(() -> facts.giveConsent(teacher.person(), school, publication(items), SYSTEM));
    }

    private NewConsent publication(PublicationItem... items) {
        return NewConsent.toPublication(Set.of(items), first(), "папка 9", null);
    }

    private LocalDate first() {
        return packs.term(school).first();
    }

    private String text() {
        return given.as(() -> sites.of(school, packs.year(school), SYSTEM))
                .text()
                .replace('\u00a0', ' ');
    }

    private String page() {
        return words(
                browser.get().uri("/site-pack/" + school.value()).with(head).exchange());
    }

    private Map<String, byte[]> files() {
        return PackGiven.files(browser.get()
                .uri("/site-pack/" + school.value() + "/site.zip")
                .with(head)
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }

    private static String words(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", "")
                .replace('\u00a0', ' ');
    }
}
