package estafeta.access;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A form with its token, as a browser sends it: the cookie and what the page wrote down of it. Spring's own csrf() puts
 * another store of tokens into the running server, which the browsers of the journeys then meet.
 */
public final class FormToken {
    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String TOKEN = "token-of-a-form-in-a-test";

    private FormToken() {}

    public static RequestPostProcessor fresh() {
        return carrying(written());
    }

    /** Of a page opened before the cookie of today. */
    public static RequestPostProcessor expired() {
        return carrying("AAAA");
    }

    private static RequestPostProcessor carrying(String written) {
        return request -> {
            var cookies = request.getCookies();
            request.setCookies(Stream.concat(
                            cookies == null ? Stream.empty() : Stream.of(cookies), Stream.of(new Cookie("form", TOKEN)))
                    .toArray(Cookie[]::new));
            request.removeHeader(HEADER);
            request.addHeader(HEADER, written);
            return request;
        };
    }

    /** Random bytes (here: zeros), then the token, each byte xor its random one. */
    private static String written() {
        var token = TOKEN.getBytes(StandardCharsets.UTF_8);
        var both = new byte[2 * token.length];
        System.arraycopy(token, 0, both, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
