package estafeta.access.web;

import estafeta.access.SignIns;
import estafeta.access.SignedIn;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds who is looking by the token of the device and does the rest of the request as that viewer. Whoever still owes the
 * second factor is nobody yet and is led to it.
 */
public class SignInFilter extends OncePerRequestFilter {
    static final String SIGNED_IN = "estafeta.access.signedIn";
    /** Open to those who owe the second factor. */
    private static final Set<String> OPEN = Set.of("/sign-in", "/sign-out", "/preferences", "/help", "/form-expired");

    private final SignIns signIns;
    private final Viewers viewers;

    public SignInFilter(SignIns signIns, Viewers viewers) {
        this.signIns = signIns;
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var found = DeviceCookie.read(request).flatMap(signIns::find);
        found.ifPresent(signedIn -> request.setAttribute(SIGNED_IN, signedIn));
        var owed = found.filter(signedIn -> !signedIn.complete());
        if (owed.isPresent() && !open(request.getRequestURI())) {
            response.sendRedirect(toTheCode(owed.get(), request));
            return;
        }
        var viewer = found.filter(SignedIn::complete).map(SignedIn::viewer);
        viewer.ifPresent(this::authenticate);
        try {
            pass(viewer, request, response, chain);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static String toTheCode(SignedIn signedIn, HttpServletRequest request) {
        var path = signedIn.stage() == SignedIn.Stage.CODE_OWED ? "/second-factor" : "/second-factor/new";
        var query = request.getQueryString();
        var back = request.getRequestURI() + (query == null ? "" : "?" + query);
        return request.getMethod().equals("GET") && !back.equals("/")
                ? path + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8)
                : path;
    }

    private static boolean open(String path) {
        return OPEN.contains(path) || path.startsWith("/second-factor") || path.startsWith("/demo/");
    }

    private void authenticate(Viewer viewer) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ViewerAuthentication(viewer));
        SecurityContextHolder.setContext(context);
    }

    private void pass(
            Optional<Viewer> viewer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trouble = viewers.as(
                viewer.orElseGet(() -> Viewer.anonymous(request.getLocale())), () -> trouble(request, response, chain));
        if (trouble.isPresent()) {
            rethrow(trouble.get());
        }
    }

    private static Optional<Exception> trouble(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return Optional.empty();
        } catch (IOException | ServletException trouble) {
            return Optional.of(trouble);
        }
    }

    private static void rethrow(Exception trouble) throws IOException, ServletException {
        if (trouble instanceof IOException broken) {
            throw broken;
        }
        if (trouble instanceof ServletException refused) {
            throw refused;
        }
        throw new IllegalStateException(trouble);
    }
}
