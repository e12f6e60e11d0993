package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.ActionSource;
import estafeta.shell.Found;
import estafeta.shell.MenuItem;
import estafeta.shell.MenuSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where matching stands in the menu and among the actions. */
@Component
class MatchingPlaces implements MenuSource, ActionSource {
    @Override
    public List<MenuItem> menu(Viewer viewer) {
        return viewer.mayAnywhere(Permission.MATCH)
                ? List.of(new MenuItem(t("Подбор"), "/matching", 40, "turn"))
                : List.of();
    }

    @Override
    public List<Found> actions(Viewer viewer) {
        return viewer.mayAnywhere(Permission.MATCH)
                ? List.of(new Found(
                        t("Действие"), t("Подобрать пары"), t("лучшие из возможных, с объяснением"), "/matching"))
                : List.of();
    }
}
