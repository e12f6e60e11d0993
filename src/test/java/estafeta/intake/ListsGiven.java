package estafeta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.access.AccessGiven;
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

/** Brings lists as a curator at the screen does. */
public class ListsGiven {
    private final MockMvcTester browser;
    private final AccessGiven access;
    private final String page;

    private ListsGiven(MockMvcTester browser, AccessGiven access, String page) {
        this.browser = browser;
        this.access = access;
        this.page = page;
    }

    public static ListsGiven ofStaff(MockMvcTester browser, AccessGiven access) {
        return new ListsGiven(browser, access, "/people/imports");
    }

    public static ListsGiven ofPairs(MockMvcTester browser, AccessGiven access) {
        return new ListsGiven(browser, access, "/mentorships/lists");
    }

    public AccountId curator(NodeId school) {
        return access.account(Role.CURATOR, school);
    }

    public Address brought(NodeId school, AccountId curator, String name, byte[] file) {
        var answer = bring(school, curator, name, file);
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return new Address(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()));
    }

    /** The address of a run. */
    public record Address(String href) {
        public RunId id() {
            return new RunId(UUID.fromString(href.substring(href.lastIndexOf('/') + 1)));
        }

        @Override
        public String toString() {
            return href;
        }
    }

    public MvcTestResult bring(NodeId school, AccountId account, String name, byte[] file) {
        return browser.post()
                .uri(page)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("once", UUID.randomUUID().toString())
                .param("place", school.value().toString())
                .with(access.signedIn(account))
                .exchange();
    }

    public MvcTestResult get(Object uri, AccountId account) {
        return browser.get().uri(uri.toString()).with(access.signedIn(account)).exchange();
    }

    public void done(String uri, AccountId account, String... typed) {
        assertThat(post(uri, account, typed)).as(uri).hasStatus(HttpStatus.SEE_OTHER);
    }

    public MvcTestResult post(String uri, AccountId account, String... typed) {
        var request = browser.post()
                .uri(uri)
                .param("once", UUID.randomUUID().toString())
                .with(access.signedIn(account));
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    public static byte[] list(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
