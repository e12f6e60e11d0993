package estafeta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.FormToken;
import estafeta.kernel.Role;
import estafeta.organisation.OrganisationGiven;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EstafetaTest
class FrameScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Assets assets;

    @Test
    void opensHomeWithMenuAndSearch() {
        assertThat(browser.get().uri("/").with(curator()))
                .hasStatusOk()
                .hasContentType("text/html;charset=UTF-8")
                .bodyText()
                .contains("Добрый день", "data-palette", "aria-current=\"page\">Главная</a>");
    }

    @Test
    void offersASearchAtAnUnknownAddress() {
        assertThat(browser.get().uri("/nowhere").with(curator()))
                .hasStatus(404)
                .bodyText()
                .contains("Такой страницы нет", "action=\"/search\"");
    }

    @Test
    void leadsAStrangerToTheSignInAndBack() {
        assertThat(browser.get().uri("/search?q=анна"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/sign-in?back=%2Fsearch");
    }

    @Test
    void keepsWhatWasTypedIntoAnExpiredForm() {
        assertThat(browser.post()
                        .uri("/organisations")
                        .param("name", "Гимназия \"Росток\"")
                        .with(curator())
                        .with(FormToken.expired()))
                .hasForwardedUrl(FormExpired.PAGE);
    }

    @Test
    void answersHtmxSearchWithFindsAlone() {
        assertThat(browser.get()
                        .uri("/search?q=zzz")
                        .header("HX-Request", "true")
                        .with(curator()))
                .hasStatusOk()
                .bodyText()
                .contains("ничего не нашлось")
                .doesNotContain("<h1>");
    }

    @Test
    void remembersColoursAndLanguage() {
        assertThat(browser.post()
                        .uri("/preferences")
                        .param("theme", "dark")
                        .param("language", "en")
                        .param("vision", "sideways")
                        .param("back", "//elsewhere.example")
                        .with(FormToken.fresh()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/")
                .cookies()
                .hasValue("theme", "dark")
                .hasValue("language", "en")
                .doesNotContainCookie("vision");
        assertThat(browser.get()
                        .uri("/help")
                        .cookie(
                                new Cookie("theme", "dark"),
                                new Cookie("language", "en"),
                                new Cookie("vision", "clear")))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"en\" data-bs-theme=\"dark\" data-vision=\"high\">", "<h1>Help</h1>");
    }

    @Test
    void servesFilesForAYearWithoutASession() {
        var response = assertThat(browser.get().uri(assets.href("look.css")).header("Accept-Encoding", "gzip"));
        response.hasStatusOk()
                .hasHeader("Cache-Control", "public, max-age=31536000, immutable")
                .hasHeader("Content-Encoding", "gzip")
                .doesNotContainHeader("Set-Cookie");
        assertThat(browser.get().uri("/assets/000000000000/look.css"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache");
        assertThat(browser.get().uri("/assets/000000000000/../../application.yml"))
                .hasStatus(404);
    }

    private RequestPostProcessor curator() {
        return access.signedIn(access.account(Role.CURATOR, given.region().school()));
    }
}
