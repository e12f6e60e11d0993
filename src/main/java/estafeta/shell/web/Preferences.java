package estafeta.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps in cookies how this device shows the pages: colours, «версия для слабовидящих», language. Nothing secret. */
@Controller
class Preferences {
    static final String THEME = "theme";
    static final String VISION = "vision";
    static final String LANGUAGE = "language";
    private static final Map<String, Set<String>> CHOICES = Map.of(
            THEME, Set.of("auto", "light", "dark"),
            VISION, Set.of("plain", "clear"),
            LANGUAGE, Set.of("ru", "en"));

    @PostMapping("/preferences")
    ModelAndView choose(
            @RequestParam Map<String, String> chosen,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        CHOICES.forEach((name, values) -> {
            var value = chosen.getOrDefault(name, "");
            if (values.contains(value)) {
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(name, value)
                                .path("/")
                                .maxAge(Duration.ofDays(365))
                                .sameSite("Lax")
                                .secure(request.isSecure())
                                .build()
                                .toString());
            }
        });
        return estafeta.shell.Pages.go(local(back));
    }

    /** Only a page of ours: no other host, by whatever spelling. */
    private static String local(String back) {
        return back.matches("/([^/\\\\\\s][^\\\\\\s]*)?") ? back : "/";
    }
}
