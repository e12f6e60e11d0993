package estafeta.people.once.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.ActionSource;
import estafeta.shell.Found;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Records that may be of one person, on the work list and among the actions. */
@Component
@Order(4)
class DuplicatesSources implements WorkListSource, ActionSource {
    private static final int WEIGHT = 15;
    private final DuplicatesRegister register;

    DuplicatesSources(DuplicatesRegister register) {
        this.register = register;
    }

    @Override
    public List<WorkItem> work(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.EDIT_PEOPLE)) {
            return List.of();
        }
        int pairs = register.count(new DuplicatesFilter(null, null, null), viewer);
        return pairs == 0
                ? List.of()
                : List.of(new WorkItem(
                        State.NONE,
                        "",
                        pairs >= DuplicatesRegister.COUNTED
                                ? t("Больше ста пар записей похожи на одного человека")
                                : t(
                                        "{0, plural, one {# пара записей похожа на одного человека} few {# пары записей похожи на одного человека} many {# пар записей похожи на одного человека} other {# пары записей похожи на одного человека}}",
                                        pairs),
                        t("Сравните и объедините или отметьте, что это разные люди."),
                        t("Проверить"),
                        "/people/duplicates",
                        WEIGHT));
    }

    @Override
    public List<Found> actions(Viewer viewer) {
        return viewer.mayAnywhere(Permission.EDIT_PEOPLE)
                ? List.of(new Found(t("Действия"), t("Записаны дважды"), "", "/people/duplicates"))
                : List.of();
    }
}
