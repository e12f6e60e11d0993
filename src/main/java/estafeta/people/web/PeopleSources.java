package estafeta.people.web;

import static estafeta.shell.Text.shortName;
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
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the register of people adds to the menu, the work list, the search and the list of actions. */
@Component
@Order(3)
class PeopleSources implements MenuSource, WorkListSource, SearchSource, ActionSource {
    private static final int ORDER = 30;
    private static final int FULFIL = 80;
    private final PeopleRegister register;

    PeopleSources(PeopleRegister register) {
        this.register = register;
    }

    @Override
    public List<MenuItem> menu(Viewer viewer) {
        return viewer.mayAnywhere(Permission.SEE_PEOPLE)
                ? List.of(new MenuItem(t("Люди"), "/people", ORDER, "people"))
                : List.of();
    }

    @Override
    public List<WorkItem> work(Viewer viewer) {
        var work = new ArrayList<>(toFulfil(viewer));
        work.addAll(begin(viewer));
        return work;
    }

    /** What withdrawn consents ask of the organisation. */
    private List<WorkItem> toFulfil(Viewer viewer) {
        return !viewer.mayAnywhere(Permission.EDIT_PEOPLE)
                ? List.of()
                : register.toFulfil(viewer).stream()
                        .map(row -> new WorkItem(
                                State.TURN,
                                t("до {0}", row.dueOn()),
                                t("{0}: согласие отозвано", shortName(row.name())),
                                Words.consent(row.kind(), row.purpose()),
                                t("Открыть"),
                                "/people/" + row.person(),
                                FULFIL))
                        .toList();
    }

    /** A school without a single person begins with its staff list. */
    private List<WorkItem> begin(Viewer viewer) {
        return viewer.mayAnywhere(Permission.IMPORT)
                        && !viewer.mayAnywhere(Permission.MANAGE_TREE)
                        && register.empty(viewer)
                ? List.of(new WorkItem(
                        State.TURN,
                        "",
                        t("Начните со списка педагогов"),
                        t("Подойдёт тарификация или педсостав, как есть. Сначала покажем, что получится."),
                        t("Загрузить список педагогов"),
                        "/people/imports",
                        100))
                : List.of();
    }

    @Override
    public List<Found> search(Viewer viewer, String query, int limit) {
        if (!viewer.mayAnywhere(Permission.SEE_PEOPLE)) {
            return List.of();
        }
        return register.named(query, viewer, limit).stream()
                .map(row -> new Found(t("Люди"), row.name(), row.place(), row.href()))
                .toList();
    }

    @Override
    public List<Found> actions(Viewer viewer) {
        var actions = new ArrayList<Found>();
        if (viewer.mayAnywhere(Permission.IMPORT)) {
            actions.add(new Found(t("Действия"), t("Загрузить список педагогов"), "", "/people/imports"));
        }
        if (viewer.mayAnywhere(Permission.EDIT_PEOPLE)) {
            actions.add(new Found(t("Действия"), t("Добавить педагога"), "", "/people/new"));
        }
        return actions;
    }
}
