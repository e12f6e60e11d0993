package estafeta.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.Role;
import estafeta.organisation.OrganisationGiven;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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

    @LocalServerPort
    int port;

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

    /** Over the wire, since only a server forwards. */
    @Test
    void keepsWhatWasTypedIntoAnExpiredForm() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var sent = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/organisations"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("name=%D0%A0%D0%BE%D1%81%D1%82%D0%BE%D0%BA+%22a%22&password=secret"))
                    .build();
            var answer = client.send(sent, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .contains("<form action=\"/organisations\"", "name=\"name\" value=\"Росток &#34;a&#34;\"", "_csrf")
                    .doesNotContain("secret");
        }
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
                        .with(csrf()))
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
