package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.Role;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.stafflist.Samples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A curator's first hour in a real browser: from the staff list to approved pairs; axe looks at each page. */
@EstafetaTest
class FirstPairsJourney {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    int port;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    AccessGiven access;

    Playwright playwright;
    Page page;

    @BeforeEach
    void open() {
        var school = organisations.region().school();
        playwright = Playwright.create();
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS));
        var device = browser.newContext(
                new Browser.NewContextOptions().setLocale("ru-RU").setBypassCSP(true));
        device.addCookies(List.of(new Cookie(DeviceCookie.NAME, access.token(access.account(Role.CURATOR, school)))
                .setUrl("http://127.0.0.1:" + port)));
        page = device.newPage();
    }

    @AfterEach
    void close() {
        playwright.close();
    }

    @Test
    void leadsFromTheStaffListToApprovedPairs() {
        go("/");
        go("/people/imports");
        page.setInputFiles("#file", new FilePayload("Тарификация.xlsx", XLSX, Samples.tarification()));
        press("Посмотреть, что получится");
        assertThat(text()).contains("Проверьте, что будет внесено", "Бреднева", "Осокина Тамара Ильинична");
        press("Внести 9 человек");
        assertThat(text()).contains("Список внесён");

        go("/matching");
        assertThat(text()).contains("Кольцова Инна Юрьевна", "Дудко Степан Андреевич");
        press("Подобрать пары");
        assertThat(text()).contains("Пары подобраны для 2 из 2");
        page.locator("a:has-text('Заменить')").first().click();
        look();
        page.locator("button:has-text('Выбрать')").first().click();
        look();
        assertThat(text()).contains("Выбрано вами");
        press("Утвердить 2 пары");
        assertThat(text()).contains("Все пары утверждены");
        page.locator("a:has-text('Открыть пару')").first().click();
        look();
        assertThat(text()).contains("Пара предложена подбором и утверждена");

        go("/people/imports");
        page.locator("main a:has-text('Тарификация.xlsx')").first().click();
        look();
        press("Отменить загрузку");
        assertThat(text()).contains("Чалых");
        go("/people?q=Кольцова");
        assertThat(text()).contains("Кольцова Инна Юрьевна");
    }

    private void go(String path) {
        page.navigate("http://127.0.0.1:" + port + path);
        look();
    }

    private void press(String words) {
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        look();
    }

    private String text() {
        return page.locator("main").innerText().replace('\u00a0', ' ');
    }

    /** Without serious findings of axe, and without a sideways scroll on a narrow phone. */
    private void look() {
        page.waitForLoadState();
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> page.url() + " " + rule.getId() + " "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(found).isEmpty();
        page.setViewportSize(360, 800);
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scroll of " + page.url())
                .isLessThanOrEqualTo(0);
        page.setViewportSize(1280, 900);
    }
}
