package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import estafeta.EstafetaTest;
import estafeta.installation.AdministratorEntrance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an empty program to the first approved pairs, in a real browser; each page is looked at by axe. */
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
    private static final String TREE = """
            регион;муниципалитет;полное наименование;краткое;тип;город/село
            Край первых пар;;;;;
            Край первых пар;Приозёрский первый район;;;;
            Край первых пар;Приозёрский первый район;Муниципальное бюджетное общеобразовательное учреждение «Заречная средняя школа № 4»;Заречная СОШ № 4;школа;город
            """;

    @LocalServerPort
    int port;

    @Autowired
    AdministratorEntrance entrance;

    Playwright playwright;
    Browser browser;
    Page page;

    @BeforeEach
    void open() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS));
        page = visitor();
    }

    @AfterEach
    void close() {
        playwright.close();
    }

    private Page visitor() {
        var visitor = browser.newContext(
                        new Browser.NewContextOptions().setLocale("ru-RU").setBypassCSP(true))
                .newPage();
        visitor.setDefaultTimeout(30_000);
        return visitor;
    }

    @Test
    void fromTheStaffListToApprovedPairs() {
        page.navigate(at(entrance.makeLink()));
        look();
        page.fill("#name", "Настройкина Алла Юрьевна");
        page.fill("#login", "admin" + port + "@first.example");
        page.fill("#password", "три слова подряд");
        page.click("main button[type=submit]");
        skipSecondFactor();

        page.navigate(at("/organisations/import"));
        look();
        page.setInputFiles("#file", new FilePayload("дерево.csv", "text/csv", TREE.getBytes(StandardCharsets.UTF_8)));
        page.click("main button[type=submit]");
        look();
        page.locator("main form button[type=submit]").first().click();
        look();
        page.navigate(at("/organisations?q=Заречная"));
        look();
        page.locator("main table a, main a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Заречная СОШ № 4"))
                .first()
                .click();
        look();
        var school = page.url().replaceAll(".*/organisations/", "").replaceAll("[?#].*", "");

        page.navigate(at("/organisations/" + school + "/access/invite"));
        look();
    }

    /** The administrator sees more than one organisation, so a second key is wanted before going on. */
    private void skipSecondFactor() {
        look();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private void look() {
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
