package estafeta.access.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.Found;
import estafeta.shell.MenuItem;
import estafeta.shell.MenuSource;
import estafeta.shell.SearchSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** «Доступ» in the menu of those who invite; one's own account among what is searched for. */
@Component
class AccessMenu implements MenuSource, SearchSource {
    @Override
    public List<MenuItem> menu(Viewer viewer) {
        return viewer.mayAnywhere(Permission.INVITE)
                ? List.of(new MenuItem(t("Доступ"), "/access", 80, "key"))
                : List.of();
    }

    @Override
    public List<Found> search(Viewer viewer, String query, int limit) {
        var own = t("Мой вход: пароль, устройства, что обо мне хранится");
        return own.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT))
                ? List.of(new Found(t("Действия"), own, "", "/me"))
                : List.of();
    }
}
