package estafeta.shell.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.shell.Assets;
import estafeta.shell.FormErrors;
import estafeta.shell.Frame;
import estafeta.shell.Look;
import estafeta.shell.MenuItem;
import estafeta.shell.MenuSource;
import estafeta.shell.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the frame of the page that is about to be rendered. */
@Component
class Frames {
    /** What a page of failure says of itself, so that its frame asks nobody anything. */
    static final String BARE = "bareFrame";

    static final String NOTICE = "notice";
    static final String ERRORS = "errors";
    private final Viewers viewers;
    private final Assets assets;
    private final ObjectProvider<MenuSource> menus;
    private final boolean demo;

    Frames(
            Viewers viewers,
            Assets assets,
            ObjectProvider<MenuSource> menus,
            @Value("${estafeta.mode:serve}") String mode) {
        this.viewers = viewers;
        this.assets = assets;
        this.menus = menus;
        this.demo = mode.equals("demo");
    }

    Frame of(HttpServletRequest request, Map<String, ?> model) {
        boolean bare = model.containsKey(BARE);
        var viewer = bare ? Viewer.anonymous(Text.RUSSIAN) : viewers.current();
        var path = path(request);
        return new Frame(
                LocaleContextHolder.getLocale(),
                look(request),
                path,
                here(request, path),
                viewer,
                bare || fragment(request) ? List.of() : menu(viewer),
                assets,
                demo,
                () -> csrf(request),
                model.get(NOTICE) instanceof String notice ? List.of(notice) : List.of(),
                model.get(ERRORS) instanceof FormErrors errors ? errors : new FormErrors());
    }

    private List<MenuItem> menu(Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        var items = new ArrayList<MenuItem>();
        items.add(new MenuItem(t("Главная"), "/", Integer.MIN_VALUE, "home"));
        menus.orderedStream().forEach(source -> items.addAll(source.menu(viewer)));
        items.sort(Comparator.comparingInt(MenuItem::order));
        return List.copyOf(items);
    }

    /** Part of a page, fetched by htmx, has no menu; a boosted link asks for the whole page. */
    private static boolean fragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
    }

    static Look look(HttpServletRequest request) {
        var theme = switch (cookie(request, Preferences.THEME)) {
            case "light" -> Look.Theme.LIGHT;
            case "dark" -> Look.Theme.DARK;
            default -> Look.Theme.AUTO;
        };
        return new Look(theme, cookie(request, Preferences.VISION).equals("clear"));
    }

    static String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** Where to come back to: the page itself, or after a sent form the page it was sent from. */
    private static String here(HttpServletRequest request, String path) {
        var query = request.getQueryString();
        return request.getMethod().equals("GET") ? query == null ? path : path + "?" + query : path;
    }

    private static Frame.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }
}
