package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.matching.RequestGiven;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A school asks for mentors of another municipality; one agrees, the curator of the other declines. */
@EstafetaTest
@Tag("journey")
class BorrowedMentorJourney {
    private static final Path PICTURES = Path.of("target", "journey", "borrowed-mentor");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    RequestGiven requested;

    NodeId school;

    @Test
    void leadsFromAPairWithoutANameToAPairWithBothNames() {
        var region = organisations.region();
        school = region.school();
        var farSchool = organisations.school(organisations.municipality(region.region()));
        var first = given.teacher("Вознесенская-Приозёрская", farSchool);
        var second = given.teacher("Дальнева", farSchool);
        requested.borrows(school);
        requested.ready(first, 1, true);
        requested.ready(second, 1, true);
        try (var browser = new Chromium()) {
            var curator = come(browser, access.account(Role.CURATOR, school), "curator");
            var agreed = ask(curator, given.teacher("Белоусова", school), first);
            var declined = ask(curator, given.teacher("Лаптева", school), second);

            var mentor = come(browser, access.account(Role.MENTOR, farSchool, first.person()), "mentor");
            mentor.press("Посмотреть и ответить");
            assertThat(mentor.text()).doesNotContain("Белоусова");
            mentor.press("Согласиться");
            mentor.press("Открыть пару");
            assertThat(mentor.text()).contains("Белоусова");
            mentor.wasWell();

            var theirs = come(browser, access.account(Role.CURATOR, farSchool), "their-curator");
            theirs.press("Посмотреть и ответить");
            theirs.page().getByText("Отказаться").first().click();
            theirs.look();
            theirs.type("Почему", "У неё уже трое, больше не возьмём");
            theirs.page().locator("details button").click();
            theirs.look();
            assertThat(theirs.text()).contains("Здесь отказались").doesNotContain("Лаптева");
            theirs.wasWell();

            curator.open("/");
            curator.open(agreed);
            assertThat(curator.text()).contains("Согласны", "Вознесенская-Приозёрская");
            curator.open(declined);
            assertThat(curator.text()).contains("больше не возьмём").doesNotContain("Дальнева");
            curator.wasWell();
        }
    }

    private String ask(Visit curator, Teacher mentee, Teacher mentor) {
        var run = "/matching/runs/" + requested.searched(school, mentee, mentor).value();
        curator.open(run);
        curator.press("Утвердить 1 пару");
        assertThat(curator.text())
                .contains("Спросили их сторону", "наставник другого муниципалитета")
                .doesNotContain("Дальнева", "Приозёрская");
        return run;
    }

    private Visit come(Chromium browser, AccountId account, String who) {
        var visit = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES.resolve(who)));
        visit.keep(DeviceCookie.NAME, access.token(account));
        visit.open("/");
        return visit;
    }
}
