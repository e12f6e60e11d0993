package estafeta.organisation.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.ActionSource;
import estafeta.shell.Found;
import estafeta.shell.MenuItem;
import estafeta.shell.MenuSource;
import estafeta.shell.SearchSource;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the register of organisations adds to the menu, the work list, the search and the list of actions. */
@Component
@Order(4)
class OrganisationSources implements MenuSource, WorkListSource, SearchSource, ActionSource {
    private static final int ORDER = 60;
    private final OrganisationRegister register;

    OrganisationSources(OrganisationRegister register) {
        this.register = register;
    }

    /** For those who manage the tree or see more than one organisation of it. */
    @Override
    public List<MenuItem> menu(Viewer viewer) {
        var wide = viewer.mayAnywhere(Permission.MANAGE_TREE) || viewer.paths(Permission.SEE_ORGANISATIONS).length > 1;
        return wide ? List.of(new MenuItem(t("Организации"), "/organisations", ORDER, "building")) : List.of();
    }

    /** An empty place begins with its organisations. */
    @Override
    public List<WorkItem> work(Viewer viewer) {
        return viewer.mayAnywhere(Permission.MANAGE_TREE) && register.empty(viewer)
                ? List.of(new WorkItem(
                        State.TURN,
                        "",
                        t("Начните со списка организаций"),
                        t(
                                "Районы и школы заводятся разом из одной таблицы. Потом пригласите координаторов и кураторов."),
                        t("Загрузить список организаций"),
                        "/organisations/import",
                        100))
                : List.of();
    }

    @Override
    public List<Found> search(Viewer viewer, String query, int limit) {
        if (!viewer.mayAnywhere(Permission.SEE_ORGANISATIONS)) {
            return List.of();
        }
        return register.lookup(query, false, Permission.SEE_ORGANISATIONS, viewer).stream()
                .limit(limit)
                .map(found ->
                        new Found(t("Организации"), found.words(), found.hint(), "/organisations/" + found.value()))
                .toList();
    }

    @Override
    public List<Found> actions(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.MANAGE_TREE)) {
            return List.of();
        }
        return List.of(
                new Found(t("Действия"), t("Добавить организацию"), "", "/organisations/new"),
                new Found(t("Действия"), t("Загрузить список организаций"), "", "/organisations/import"));
    }
}
