package estafeta.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.access.AccessGiven;
import estafeta.intake.RunId;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Brings staff lists as a curator at the screen does. */
class ImportGiven {
    private final MockMvcTester browser;
    private final AccessGiven access;

    ImportGiven(MockMvcTester browser, AccessGiven access) {
        this.browser = browser;
        this.access = access;
    }

    AccountId curator(NodeId school) {
        return access.account(Role.CURATOR, school);
    }

    Address brought(NodeId school, AccountId curator, String name, byte[] file) {
        var answer = bring(school, curator, name, file);
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return new Address(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()));
    }

    /** The address of a run. */
    record Address(String href) {
        RunId id() {
            return new RunId(UUID.fromString(href.substring(href.lastIndexOf('/') + 1)));
        }

        @Override
        public String toString() {
            return href;
        }
    }

    MvcTestResult bring(NodeId school, AccountId account, String name, byte[] file) {
        return browser.post()
                .uri("/people/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("once", UUID.randomUUID().toString())
                .param("organisation", school.value().toString())
                .with(access.signedIn(account))
                .exchange();
    }

    MvcTestResult get(Object uri, AccountId account) {
        return browser.get().uri(uri.toString()).with(access.signedIn(account)).exchange();
    }

    void done(String uri, AccountId account, String... typed) {
        assertThat(post(uri, account, typed)).as(uri).hasStatus(HttpStatus.SEE_OTHER);
    }

    MvcTestResult post(String uri, AccountId account, String... typed) {
        var request = browser.post()
                .uri(uri)
                .param("once", UUID.randomUUID().toString())
                .with(access.signedIn(account));
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    static byte[] list(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
