package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.document.Docx;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipId;
import estafeta.organisation.OrganisationGiven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Agreed pairs become an order: the curator notes the consents, the head signs, the secretary prints, all are acquainted. */
@EstafetaTest
@Tag("journey")
class SeptemberPapersJourney {
    private static final Path PICTURES = Path.of("target", "journey", "september-papers");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Test
    void leadsFromAgreedPairsToASignedOrderAndItsReaders() throws IOException {
        var school = organisations.region().school();
        var anna = given.teacher("Белоусова", school);
        var pairs = List.of(
                given.proposed(school, given.teacher("Кузнецова", school), anna),
                given.proposed(
                        school, given.teacher("Вознесенская-Приозёрская", school), given.teacher("Кара-оол", school)));
        try (var browser = new Chromium()) {
            var curator = come(browser, Role.CURATOR, school, "curator");
            consents(curator, school);
            agreements(curator, pairs);
            draft(curator);

            var head = come(browser, Role.HEAD, school, "head");
            sign(head);

            print(curator, pairs.getFirst());
            acquaint(curator);
            curator.wasWell();
            head.wasWell();
        }
    }

    private Visit come(Chromium browser, Role role, NodeId school, String who) {
        var visit = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES.resolve(who)));
        visit.keep(DeviceCookie.NAME, access.token(access.account(role, school)));
        visit.open("/");
        return visit;
    }

    private static void consents(Visit curator, NodeId school) {
        assertThat(curator.text()).contains("Ждёт согласия наставника", "Не подписали 2 человека");
        curator.open("/signing/" + school.value());
        curator.portray("signing", "main");
        curator.page().locator("input[name=chosen]").all().forEach(box -> box.check());
        curator.type("Дата на бумагах", "29.08.2025");
        curator.type("Где лежат бумаги", "папка 02-14, кабинет завуча");
        curator.press("Отметить подписанное");
        assertThat(curator.text())
                .contains("дополнительное соглашение", "у соглашения свой номер: внесите на странице пары");
    }

    private static void agreements(Visit curator, List<MentorshipId> pairs) {
        for (var pair : pairs) {
            curator.open("/mentorships/" + pair.value());
            assertThat(curator.text()).contains("Соберите приказ о закреплении");
            curator.press("Дополнительное соглашение");
            curator.type("Дата соглашения", "01.09.2025");
            curator.press("Отметить");
            assertThat(curator.text()).contains("Впишите номер соглашения или выберите ниже, почему его нет.");
            assertThat(curator.value("Дата соглашения")).isEqualTo("01.09.2025");
            curator.type("Номер соглашения", "12");
            curator.press("Отметить");
        }
        curator.portray("pair", "main");
    }

    private static void draft(Visit curator) {
        curator.menu("Приказы");
        assertThat(curator.text()).contains("Ждут приказа", "закрепить — 2");
        curator.portray("orders", "main");
        curator.press(Pattern.compile("Собрать приказ"));
        curator.type("Чьё решение", "педагогический совет");
        curator.type("Протокол №", "1");
        curator.type("День решения", "29.08.2025");
        curator.press("Собрать проект");
        assertThat(curator.text())
                .contains(
                        "Проект приказа",
                        "педагогический совет, протокол № 1 от 29 августа 2025",
                        "Вознесенская-Приозёрская");
        curator.portray("draft", "main");
    }

    private static void sign(Visit head) {
        head.menu("Приказы");
        head.press("Проект приказа");
        head.press("Внести номер и дату");
        head.type("Номер", "41-од");
        head.type("Дата приказа", "28.08.2025");
        head.press("Зарегистрировать");
        assertThat(head.text()).contains("Приказ от 28.08.2025 раньше решения", "Исправьте одну из двух дат");
        assertThat(head.value("Номер")).isEqualTo("41-од");
        head.type("Дата приказа", "05.09.2025");
        head.press("Зарегистрировать");
        assertThat(head.text()).contains("Приказ № 41-од от 5 сентября 2025", "ещё не ознакомлен");
    }

    private static void print(Visit curator, MentorshipId pair) throws IOException {
        curator.menu("Приказы");
        curator.press("№ 41-од от 5 сентября 2025");
        var page = curator.page();
        var order = page.waitForDownload(
                () -> page.getByText("Скачать для печати (Word)").first().click());
        assertThat(String.join("\n", Docx.paragraphs(Files.readAllBytes(order.path()))))
                .contains("41-од", "Вознесенск");
        var list = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Лист ознакомления").setExact(true))
                .click());
        assertThat(list.suggestedFilename()).startsWith("Лист ознакомления").endsWith(".docx");
        curator.open("/mentorships/" + pair.value());
        assertThat(curator.text())
                .contains("действует", "№ 41-од от 5 сентября 2025: закрепить, действует с 1 сентября");
    }

    private static void acquaint(Visit curator) {
        curator.open("/orders");
        curator.press("№ 41-од от 5 сентября 2025");
        curator.press("Отметить ознакомление");
        curator.page().locator("input[name=chosen]").all().forEach(box -> box.check());
        curator.type("Когда", "04.09.2025");
        curator.press("Отметить ознакомление");
        assertThat(curator.text()).contains("Ознакомлен 04.09.2025, а приказ от 05.09.2025");
        curator.type("Когда", "08.09.2025");
        curator.press("Отметить ознакомление");
        assertThat(curator.text()).contains("ознакомлен 8 сентября 2025").doesNotContain("ещё не ознакомлен");
    }
}
