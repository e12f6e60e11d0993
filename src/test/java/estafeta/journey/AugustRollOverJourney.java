package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.AccountId;
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

/** The coordinator prepares what becomes of last year's pairs, the school corrects it, checks it and settles it by one order. */
@EstafetaTest
@Tag("journey")
class AugustRollOverJourney {
    private static final Path PICTURES = Path.of("target", "journey", "august-roll-over");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Test
    void leadsFromLastYearsPairsToOneOrder() {
        var region = organisations.region();
        var school = region.school();
        given.active(school, given.teacher("Громова", school), given.teacher("Белоусова", school));
        given.active(school, given.teacher("Родникова", school), given.teacher("Лаптева", school));
        given.active(school, given.teacher("Калинина", school), given.teacher("Вознесенская-Приозёрская", school));
        other(region.municipality());
        try (var browser = new Chromium()) {
            var coordinator =
                    come(browser, access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()), "coordinator");
            prepare(coordinator);
            coordinator.wasWell();
            var curator = come(browser, access.account(Role.CURATOR, school), "curator");
            correct(curator);
            settle(curator);
            curator.wasWell();
        }
    }

    private void other(NodeId municipality) {
        var school = organisations.school(municipality);
        given.active(school, given.teacher("Сомова", school), given.teacher("Дудко", school));
    }

    private Visit come(Chromium browser, AccountId account, String who) {
        var visit = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES.resolve(who)));
        visit.keep(DeviceCookie.NAME, access.token(account));
        visit.open("/mentorships");
        visit.press("Новый учебный год");
        return visit;
    }

    private static void prepare(Visit coordinator) {
        assertThat(coordinator.text()).contains("Не решено о 4 парах", "не начато");
        coordinator.press("Записать предложенное всем");
        assertThat(coordinator.text()).contains("решено, ждёт подтверждения");
        coordinator.press(Pattern.compile("СОШ"));
        assertThat(coordinator.text()).contains("Проведёт решение организация");
    }

    private static void correct(Visit curator) {
        assertThat(curator.text()).contains("Решено о 3 парах", "пара работает первый год");
        curator.choose("Что будет с парой Родникова", "COMPLETES");
        curator.press("Записать");
        assertThat(curator.text()).contains("Записано. Можно уйти и вернуться");
        curator.portray("new-year", "main");
        curator.press("Подробнее");
        curator.page().getByLabel("решить позже").check();
        curator.press("Записать");
        assertThat(curator.text()).contains("Решено о 2 парах");
    }

    private static void settle(Visit curator) {
        curator.press("Проверить и провести");
        assertThat(curator.text()).contains("Что из этого следует", "продлить — 1", "завершается");
        curator.portray("new-year-check", "main");
        curator.type("Чьё решение", "педагогический совет");
        curator.type("Протокол №", "1");
        curator.type("День решения", "28.08.2026");
        curator.press(Pattern.compile("Провести решения"));
        assertThat(curator.text())
                .contains("Проведены решения о 2 парах", "Проект приказа", "педагогический совет, протокол № 1");
    }
}
