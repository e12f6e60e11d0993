package estafeta.access.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.ActionSource;
import estafeta.shell.Found;
import estafeta.shell.MenuItem;
import estafeta.shell.MenuSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** «Доступ» in the menu of those who invite; one's own account among the actions of everybody. */
@Component
class AccessMenu implements MenuSource, ActionSource {
    @Override
    public List<MenuItem> menu(Viewer viewer) {
        return viewer.mayAnywhere(Permission.INVITE)
                ? List.of(new MenuItem(t("Доступ"), "/access", 80, "key"))
                : List.of();
    }

    @Override
    public List<Found> actions(Viewer viewer) {
        return List.of(new Found(t("Действие"), t("Мой вход: пароль, устройства, что обо мне хранится"), "", "/me"));
    }
}
