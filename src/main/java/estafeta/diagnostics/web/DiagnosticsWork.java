package estafeta.diagnostics.web;

import static estafeta.shell.Text.t;

import estafeta.diagnostics.Diagnostics;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks a young teacher what is hard and a mentor what is going well, until it is said. */
@Component
class DiagnosticsWork implements WorkListSource {
    private static final int WEIGHT = 40;
    private final Diagnostics diagnostics;

    DiagnosticsWork(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public List<WorkItem> work(Viewer viewer) {
        var person = viewer.person();
        if (person == null || !diagnostics.mayAsk(person, viewer)) {
            return List.of();
        }
        if (holds(viewer, Role.MENTEE) && !diagnostics.answered(person)) {
            return List.of(new WorkItem(
                    State.TURN,
                    "",
                    t("Отметьте, что сейчас трудно"),
                    t("Двенадцать вопросов, около трёх минут. По ответам подберут наставника и помощь."),
                    t("Ответить"),
                    "/diagnostics",
                    WEIGHT));
        }
        if (holds(viewer, Role.MENTOR)
                && diagnostics.profile(person).strengths().isEmpty()) {
            return List.of(new WorkItem(
                    State.TURN,
                    "",
                    t("Отметьте, в чём вы сильны"),
                    t("Минута. По этому вам подберут тех, кому нужна именно ваша помощь."),
                    t("Отметить"),
                    "/diagnostics/" + person.value() + "/strengths",
                    WEIGHT));
        }
        return List.of();
    }

    private static boolean holds(Viewer viewer, Role role) {
        return viewer.grants().stream().anyMatch(grant -> grant.role() == role);
    }
}
