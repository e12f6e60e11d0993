package estafeta.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.util.WebUtils;

/** Carries «done» over the redirect in a cookie of a minute: the server keeps no sessions. */
@Component("flashMapManager")
class NoticeCookie implements FlashMapManager {
    private static final String NAME = "notice";
    private static final int LONGEST = 600;

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || !request.getMethod().equals("GET")) {
            return null;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, made(request, "", 0));
        var flash = new FlashMap();
        flash.put(Frames.NOTICE, URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8));
        return flash;
    }

    @Override
    public void saveOutputFlashMap(FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (flash.get(Frames.NOTICE) instanceof String notice) {
            var words = notice.length() > LONGEST ? notice.substring(0, LONGEST) : notice;
            response.addHeader(
                    HttpHeaders.SET_COOKIE, made(request, URLEncoder.encode(words, StandardCharsets.UTF_8), 60));
        }
    }

    private static String made(HttpServletRequest request, String value, int seconds) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
