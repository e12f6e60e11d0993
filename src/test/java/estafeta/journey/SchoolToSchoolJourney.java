package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven;
import estafeta.organisation.OrganisationGiven;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mentor of another school: one agreement joins the two, each gives its own order, and each sees no more than its own. */
@EstafetaTest
@Tag("journey")
class SchoolToSchoolJourney {
    private static final Path PICTURES = Path.of("target", "journey", "school-to-school");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Test
    void leadsFromAFarMentorToTwoOrders() {
        var region = organisations.region();
        var school = region.school();
        var elsewhere = organisations.school(organisations.municipality(region.region()));
        var anna = given.teacher("Белоусова", school);
        given.teacher("Дудкова", elsewhere);
        try (var browser = new Chromium()) {
            var there = come(browser, elsewhere, "there");
            ready(there);

            var here = come(browser, school, "here");
            propose(here);
            agree(here);
            order(here, "Собрать приказ", "45-од", "03.09.2025");
            here.open("/mentorships");
            here.press(Pattern.compile("Белоусова"));
            assertThat(here.text()).contains("Внесите соглашение организаций", "приказ второй организации");
            here.press(Pattern.compile("Внесите соглашение организаций"));
            here.type("Номер", "3");
            here.type("Дата соглашения", "01.09.2025");
            here.press("Внести соглашение");
            assertThat(here.text()).contains("Соглашение внесено", "Отметьте дополнительное соглашение");
            agreement(here);
            assertThat(here.text()).contains("Попросите приказ у другой организации");
            here.portray("school-to-school", "main");
            var first = here.page().locator("a[href^='/orders/']").first().getAttribute("href");

            there.open("/");
            order(there, "Собрать приказ", "17-а", "04.09.2025");
            there.open("/mentorships");
            there.press(Pattern.compile("Белоусова"));
            assertThat(there.text()).contains("действует");
            seesOnlyItsOwn(there, first, "/people/" + anna.person().value());
            here.open("/mentorships");
            here.press(Pattern.compile("Белоусова"));
            assertThat(here.text()).contains("действует", "№ 45-од", "№ 17-а");
            there.wasWell();
            here.wasWell();
        }
    }

    private Visit come(Chromium browser, NodeId school, String who) {
        var visit = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES.resolve(who)));
        visit.keep(DeviceCookie.NAME, access.token(access.account(Role.CURATOR, school)));
        visit.open("/");
        return visit;
    }

    private static void ready(Visit there) {
        there.open("/mentors/places");
        there.type("Кто готов быть наставником", "Дудкова");
        there.page().locator("input[name=remote]").check();
        there.type("С какого дня", "01.09.2025");
        there.press(Pattern.compile("^Отметить"));
        assertThat(there.text()).contains("Дудкова", "виртуальный");
    }

    private static void propose(Visit here) {
        here.open("/mentorships/new");
        here.type("Кому нужен наставник", "Белоусова");
        here.type("Кто будет наставником", "Дудкова");
        here.type("С какого дня", "01.09.2025");
        here.type("По какой день", "31.05.2026");
        here.press("Предложить пару");
        assertThat(here.text()).contains("Дудкова А. П. и Белоусова А. П.");
    }

    private static void agree(Visit here) {
        here.press(Pattern.compile("Отметьте согласие наставника"));
        here.type("Дата согласия", "29.08.2025");
        here.type("Где лежит бумага", "папка 02-14");
        here.press("Отметить согласие");
        assertThat(here.text()).contains("Соберите приказ о закреплении");
    }

    private static void order(Visit visit, String press, String number, String day) {
        visit.menu("Приказы");
        visit.press(Pattern.compile(press));
        visit.press("Собрать проект");
        visit.press("Внести номер и дату");
        visit.type("Номер", number);
        visit.type("Дата приказа", day);
        visit.press("Зарегистрировать");
        assertThat(visit.text()).contains("Приказ № " + number);
    }

    private static void agreement(Visit here) {
        here.press(Pattern.compile("Отметьте дополнительное соглашение"));
        here.type("Номер соглашения", "9");
        here.type("Дата соглашения", "01.09.2025");
        here.press("Отметить");
    }

    private static void seesOnlyItsOwn(Visit there, String... closed) {
        for (var address : closed) {
            assertThat(there.page()
                            .request()
                            .get(there.page().url().replaceFirst("(//[^/]+).*", "$1") + address)
                            .status())
                    .as(address)
                    .isEqualTo(404);
        }
    }
}
