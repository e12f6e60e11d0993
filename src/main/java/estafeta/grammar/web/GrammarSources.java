package estafeta.grammar.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.ActionSource;
import estafeta.shell.Found;
import estafeta.shell.MenuItem;
import estafeta.shell.MenuSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** «Склонение» in the menu of whoever looks after the installation, among the actions of those who keep people. */
@Component
@Order(9)
class GrammarSources implements MenuSource, ActionSource {
    private static final int ORDER = 90;

    @Override
    public List<MenuItem> menu(Viewer viewer) {
        return viewer.mayAnywhere(Permission.ADMINISTER)
                ? List.of(new MenuItem(t("Склонение"), "/declensions", ORDER, "pen"))
                : List.of();
    }

    @Override
    public List<Found> actions(Viewer viewer) {
        return viewer.mayAnywhere(Permission.EDIT_PEOPLE)
                ? List.of(new Found(t("Действия"), t("Проверить и поправить склонение"), "", "/declensions"))
                : List.of();
    }
}
