package estafeta.access.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.Found;
import estafeta.shell.MenuItem;
import estafeta.shell.MenuSource;
import estafeta.shell.SearchSource;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** «Доступ» in the menu of those who invite; whom to invite first; one's own account among what is searched for. */
@Component
class AccessMenu implements MenuSource, WorkListSource, SearchSource {
    private final NodeAccessRegister register;

    AccessMenu(NodeAccessRegister register) {
        this.register = register;
    }

    @Override
    public List<MenuItem> menu(Viewer viewer) {
        return viewer.mayAnywhere(Permission.INVITE)
                ? List.of(new MenuItem(t("Доступ"), "/access", 80, "key"))
                : List.of();
    }

    @Override
    public List<WorkItem> work(Viewer viewer) {
        return viewer.mayAnywhere(Permission.ADMINISTER) && register.alone(viewer)
                ? List.of(new WorkItem(
                        State.TURN,
                        "",
                        t("Пригласите тех, кто будет работать"),
                        t("Пока войти можете только вы. Откройте организацию и нажмите «Доступ»."),
                        t("Открыть организации"),
                        "/organisations",
                        90))
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
