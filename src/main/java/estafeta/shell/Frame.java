package estafeta.shell;

import static estafeta.shell.Text.t;

import estafeta.kernel.Ids;
import estafeta.kernel.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the content of a page that is being rendered. Templates reach it by {@link #current()}; it is there
 * only while a page is rendered.
 *
 * @param path the address without the query, {@code here} with it
 * @param csrf asked only by forms, so that a page without one opens no session
 */
public record Frame(
        Locale locale,
        Look look,
        String path,
        String here,
        Viewer viewer,
        List<MenuItem> menu,
        Assets assets,
        boolean demo,
        Supplier<@Nullable Csrf> csrf,
        List<String> notices,
        FormErrors errors) {
    /** The hidden field that proves a form is ours. */
    public record Csrf(String field, String header, String token) {}

    private static final ScopedValue<Frame> CURRENT = ScopedValue.newInstance();

    public static Frame current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("No page is being rendered"));
    }

    /** Does the work, a rendering, inside this frame. */
    public void around(Runnable rendering) {
        ScopedValue.where(CURRENT, this).run(rendering);
    }

    /** A new key for a form, by which a repeated sending is recognised. */
    public String once() {
        return Ids.next().toString();
    }

    /** The item of the menu the page belongs to: the longest address the page's own begins with. */
    public boolean at(MenuItem item) {
        return menu.stream()
                .filter(other -> under(other.href()))
                .max(java.util.Comparator.comparingInt(other -> other.href().length()))
                .filter(item::equals)
                .isPresent();
    }

    private boolean under(String href) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }

    /** The roles of the viewer in words: «куратор, наставник». */
    public String roles() {
        return viewer.grants().stream()
                .map(grant -> t(grant.role().words()))
                .distinct()
                .limit(2)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /** What stands in the title of the window; a form with errors says so first. */
    public String windowTitle(String title) {
        var named = title + " | " + t("Эстафета");
        return errors.any() ? t("Ошибка:") + " " + named : named;
    }
}
