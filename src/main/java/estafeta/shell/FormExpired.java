package estafeta.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * What security does when nobody is signed in or a form is too old: a page to read leads to the sign-in and back, a sent
 * form stands again with everything typed, to be sent once more.
 */
@Component
public class FormExpired implements AuthenticationEntryPoint, AccessDeniedHandler {
    public static final String SIGN_IN = "/sign-in";

    /** Where the sign-in leads back to. */
    public static final String BACK = "back";

    public static final String PAGE = "/form-expired";
    public static final String ACTION = "estafeta.expired.action";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException, ServletException {
        if (form(request)) {
            again(request, response);
            return;
        }
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        var signIn = here.equals("/")
                ? SIGN_IN
                : SIGN_IN + "?" + BACK + "=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn);
            return;
        }
        response.sendRedirect(signIn);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (form(request)) {
            again(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void again(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(ACTION, request.getRequestURI());
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    private static boolean form(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }
}
