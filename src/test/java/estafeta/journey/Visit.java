package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One person before a screen, who reads, types and presses; each page that opens is looked at. */
final class Visit {
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final int NARROWEST = 360;
    private static final int HEIGHT = 900;
    private static final int GUIDE_WIDTH = 1000;
    private static final int GUIDE_HEIGHT = 760;
    /** The innermost element that sticks out. */
    private static final String WIDE = """
            [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.scroll'))
              .map(e => e.outerHTML.slice(0, 120)).pop()
            """;

    private final Page page;
    private final String address;
    private final Optional<Path> pictures;
    private final List<String> troubles = new ArrayList<>();
    private int seen;

    Visit(Page page, String address, Optional<Path> pictures) {
        this.page = page;
        this.address = address;
        this.pictures = pictures;
        page.onPageError(trouble -> troubles.add(page.url() + " " + trouble));
        page.onResponse(answer -> {
            if (answer.status() >= 500) {
                troubles.add(answer.url() + " answered " + answer.status());
            }
        });
    }

    /** Comes with a sign-in already. */
    void keep(String cookie, String value) {
        page.context().addCookies(List.of(new Cookie(cookie, value).setUrl(address)));
    }

    Page page() {
        return page;
    }

    void open(String path) {
        var answer = page.navigate(path.startsWith("http") ? path : address + path);
        if (answer.status() >= 400) {
            troubles.add(path + " answered " + answer.status());
        }
        look();
    }

    /** A button or a link of the page by what is written on it; the first, if there are several. */
    void press(String words) {
        pressed(new Locator.GetByRoleOptions().setName(words));
    }

    void press(Pattern words) {
        pressed(new Locator.GetByRoleOptions().setName(words));
    }

    void menu(String section) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Разделы"))
                .getByText(section)
                .click();
        look();
    }

    void type(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    void choose(String label, String option) {
        page.getByLabel(label).first().selectOption(option);
    }

    void bring(String label, FilePayload file) {
        page.getByLabel(label).setInputFiles(file);
    }

    String value(String label) {
        return page.getByLabel(label).first().inputValue();
    }

    String text() {
        return page.locator("main").innerText().replace('\u00a0', ' ');
    }

    /** Without serious findings of axe in both widths and themes, without a sideways scroll on a narrow phone. */
    void look() {
        page.waitForLoadState();
        var found = new ArrayList<String>();
        var name = "%02d%s"
                .formatted(
                        ++seen,
                        page.url()
                                .replaceFirst("[^/]+//[^/]+", "")
                                .replaceAll("[\\w-]{20,}", "")
                                .replaceAll("\\W+", "-"));
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                var axe = new AxeBuilder(page).setLegacyMode(true);
                if (theme == ColorScheme.DARK) {
                    axe.withRules(List.of("color-contrast")); // nothing else depends on the theme
                }
                axe.analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .forEach(rule -> found.add(theme + " " + width + " " + rule.getId() + " "
                                + rule.getNodes().getFirst().getHtml()));
                picture("%s-%d-%s".formatted(name, width, theme.name().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROWEST, HEIGHT);
        if (scroll() > 0) {
            found.add("a sideways scroll of " + scroll() + ": " + page.evaluate(WIDE));
        }
        page.setViewportSize(WIDTHS.getFirst(), HEIGHT);
        found.forEach(finding -> troubles.add(page.url() + " " + finding));
    }

    /** Keeps the top of a part of the page for the guide, if -Dguide names a folder. */
    void portray(String name, String part) {
        var folder = System.getProperty("guide", "");
        if (folder.isEmpty()) {
            return;
        }
        page.setViewportSize(GUIDE_WIDTH, HEIGHT);
        page.evaluate("scrollTo(0, 0)");
        var box = page.locator(part).first().boundingBox();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(folder).resolve(name + ".png"))
                .setFullPage(true)
                .setClip(box.x, box.y, box.width, Math.min(box.height, GUIDE_HEIGHT)));
        page.setViewportSize(WIDTHS.getFirst(), HEIGHT);
    }

    /** Tells of all pages at once. */
    void wasWell() {
        assertThat(troubles).isEmpty();
    }

    private void pressed(Locator.GetByRoleOptions named) {
        var main = page.locator("main");
        main.getByRole(AriaRole.BUTTON, named)
                .or(main.getByRole(AriaRole.LINK, named))
                .first()
                .click();
        look();
    }

    private int scroll() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private void picture(String name) {
        pictures.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name.substring(0, Math.min(80, name.length())) + ".png"))
                .setFullPage(true)));
    }
}
