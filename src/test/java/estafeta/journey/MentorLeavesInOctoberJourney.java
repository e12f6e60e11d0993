package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipId;
import estafeta.organisation.OrganisationGiven;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mentor of two leaves: one pair is handed over on the way from the person, the other from the pair itself, by one order. */
@EstafetaTest
@Tag("journey")
class MentorLeavesInOctoberJourney {
    private static final Path PICTURES = Path.of("target", "journey", "mentor-leaves-in-october");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Test
    void nobodyIsLeftAlone() {
        var school = organisations.region().school();
        var irina = given.teacher("Кузнецова", school);
        var first = given.active(school, irina, given.teacher("Белоусова", school));
        var second = given.active(school, irina, given.teacher("Лаптева", school));
        given.teacher("Дроздова", school);
        given.teacher("Рябинина", school);
        try (var browser = new Chromium()) {
            var curator = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES));
            curator.keep(DeviceCookie.NAME, access.token(access.account(Role.CURATOR, school)));
            curator.open("/");
            fromThePair(curator, second);
            fromThePerson(curator, irina);
            oneOrder(curator);
            curator.open("/mentorships/" + first.value());
            assertThat(curator.text())
                    .contains(
                            "Дроздова А. П. и Белоусова А. П.",
                            "заменить наставника, действует с 11 октября 2025",
                            "переезд");
            curator.portray("replaced", "main");
            curator.wasWell();
        }
    }

    private static void fromThePair(Visit curator, MentorshipId pair) {
        curator.open("/mentorships/" + pair.value());
        curator.press("Заменить наставника");
        curator.type("Кто принимает", "Рябинина");
        curator.type("С какого дня", "11.10.2025");
        curator.type("Причина", "переезд");
        curator.press(Pattern.compile("^Заменить$"));
        assertThat(curator.text()).contains("Укажите дату согласия нового наставника");
        assertThat(curator.value("С какого дня")).isEqualTo("11.10.2025");
        assertThat(curator.value("Причина")).isEqualTo("переезд");
        consented(curator);
        assertThat(curator.text()).contains("Рябинина А. П. и Лаптева А. П.", "Кузнецова");
    }

    private static void consented(Visit curator) {
        curator.type("Дата согласия нового наставника", "09.10.2025");
        curator.type("Где лежит согласие", "папка 02-14");
        curator.press(Pattern.compile("^Заменить$"));
    }

    private static void fromThePerson(Visit curator, MentorshipGiven.Teacher mentor) {
        curator.open("/people/" + mentor.person().value());
        curator.press("Отметить уход");
        curator.type("Последний день работы", "10.10.2025");
        curator.type("Причина", "переезд");
        curator.press("Дальше");
        assertThat(curator.text()).contains("Что за этим последует", "сначала передайте её другому наставнику");
        curator.portray("leaving", "main");
        curator.press(Pattern.compile("прекратится пара"));
        assertThat(curator.value("С какого дня")).isEqualTo("11.10.2025");
        curator.type("Кто принимает", "Дроздова");
        curator.type("Причина", "переезд");
        consented(curator);
        assertThat(curator.text())
                .contains("Проверьте уход", "Наставник заменён", "10 октября 2025")
                .doesNotContain("прекратится пара");
        curator.press("Отметить уход");
        assertThat(curator.text()).contains("Уход отмечен");
    }

    private static void oneOrder(Visit curator) {
        curator.menu("Приказы");
        assertThat(curator.text()).contains("заменить наставника — 2");
        curator.press(Pattern.compile("Собрать приказ"));
        curator.press("Собрать проект");
        assertThat(curator.text()).contains("Прежние приказы об этих парах", "№ 41-од");
        curator.press("Внести номер и дату");
        curator.type("Номер", "58-од");
        curator.type("Дата приказа", "13.10.2025");
        curator.press("Зарегистрировать");
        assertThat(curator.text()).contains("Приказ № 58-од от 13 октября 2025", "Дроздова А. П.", "Рябинина А. П.");
    }
}
