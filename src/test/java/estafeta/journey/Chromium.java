package estafeta.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The browser of the journeys: everybody who visits has a device of their own. */
final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(ARGUMENTS));

    /** Somebody before a screen, without motion: a colour half-way between two themes is nobody's. */
    Visit visit(String address, Optional<Path> pictures) {
        var device = browser.newContext(new Browser.NewContextOptions()
                .setLocale("ru-RU")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBypassCSP(true));
        return new Visit(device.newPage(), address, pictures);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
