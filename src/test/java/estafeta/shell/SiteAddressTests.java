package estafeta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SiteAddressTests {
    private static void asked(String host) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void isWhatTheOperatorSaid() {
        asked("127.0.0.1");
        assertThat(new SiteAddress("https://school.example").of("/invitation/x"))
                .isEqualTo("https://school.example/invitation/x");
    }

    @Test
    void isElseWhatWasAskedFor() {
        asked("school.example");
        assertThat(new SiteAddress("").of("/invitation/x")).isEqualTo("http://school.example/invitation/x");
    }
}
