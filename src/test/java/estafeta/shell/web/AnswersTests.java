package estafeta.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

@ExtendWith(OutputCaptureExtension.class)
class AnswersTests {
    private static void fail(MockHttpServletRequest request) {
        Answers.failure(new IllegalStateException("сломалось"), request, new MockHttpServletResponse());
    }

    @Test
    void aFailureIsLoggedByItsRouteAlone(CapturedOutput output) {
        var request = new MockHttpServletRequest("POST", "/invitation/opens-a-door");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/invitation/{token}");
        fail(request);
        assertThat(output).contains("POST /invitation/{token}").doesNotContain("opens-a-door");
    }

    @Test
    void outsideOfARouteTheBeginningOfThePathIsEnough(CapturedOutput output) {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute("jakarta.servlet.error.request_uri", "/invitation/opens-a-door");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/error");
        fail(request);
        assertThat(output).contains("GET /invitation/…").doesNotContain("opens-a-door");
    }
}
