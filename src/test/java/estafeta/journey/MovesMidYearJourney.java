package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.PeopleGiven;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A teacher moves to another municipality in mid-year: the school he comes to takes him over, the one he left lets go. */
@EstafetaTest
@Tag("journey")
class MovesMidYearJourney {
    private static final Path PICTURES = Path.of("target", "journey", "moves-mid-year");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven pairs;

    @Test
    void isTakenOverByTheOneAndLetGoByTheOther() {
        var region = organisations.region();
        var left = region.school();
        var joined = organisations.school(organisations.municipality(region.region()));
        var surname = PeopleGiven.surname();
        var name = surname + " Анна Павловна";
        pairs.active(left, pairs.teacher("Кедрина", left), pairs.teacher(surname, left));
        try (var browser = new Chromium()) {
            var newcomer = visit(browser, joined, "joined");
            newcomer.open("/people/new");
            newcomer.type("Фамилия, имя, отчество", name);
            newcomer.type("Другая должность", "учитель физики");
            newcomer.type("Работает здесь с", "19.01.2026");
            newcomer.press("Добавить");
            assertThat(newcomer.text()).contains("Уже есть такой?", "Пришёл из другой организации");
            newcomer.page().locator("#who").check();
            newcomer.press("Добавить");
            assertThat(newcomer.text()).contains("Проверьте, кто пришёл", "прежнюю работу закроет прежняя организация");
            newcomer.press("Подтвердить приход");
            assertThat(newcomer.text()).contains("теперь работает и у вас", "учитель физики");

            var former = visit(browser, left, "left");
            former.open("/");
            assertThat(former.text()).contains("новое место работы");
            former.press("Проверить");
            assertThat(former.text())
                    .contains("Перешёл в другую организацию?", "закроется должность", "прекратится пара");
            former.press("Отметить уход");
            assertThat(former.text()).contains("Уход отмечен");
            former.open("/");
            assertThat(former.text()).doesNotContain("новое место работы");

            newcomer.wasWell();
            former.wasWell();
        }
    }

    private Visit visit(Chromium browser, NodeId school, String who) {
        var visit = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES.resolve(who)));
        visit.keep(DeviceCookie.NAME, access.token(access.account(Role.CURATOR, school)));
        return visit;
    }
}
