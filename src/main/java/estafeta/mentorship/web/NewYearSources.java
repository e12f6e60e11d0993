package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.YearEnd;
import estafeta.shell.ActionSource;
import estafeta.shell.Found;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** «Новый учебный год» on the work list of whoever approves pairs, from May to September, and among the actions. */
@Component
@Order(4)
class NewYearSources implements WorkListSource, ActionSource {
    private static final int MOST = 20;
    private final NewYearRegister register;
    private final MentorshipRegister pairs;
    private final Today today;

    NewYearSources(NewYearRegister register, MentorshipRegister pairs, Today today) {
        this.register = register;
        this.pairs = pairs;
        this.today = today;
    }

    @Override
    public List<WorkItem> work(Viewer viewer) {
        return work(viewer, today.at(viewer));
    }

    List<WorkItem> work(Viewer viewer, LocalDate now) {
        if (!YearEnd.inSeason(now)
                || !viewer.mayAnywhere(Permission.APPROVE_MENTORSHIPS)
                || !pairs.few(viewer, Permission.APPROVE_MENTORSHIPS)) {
            return List.of();
        }
        return register.places(viewer, Permission.APPROVE_MENTORSHIPS, null, YearEnd.of(now)).stream()
                .filter(row -> row.open() > 0)
                .limit(MOST)
                .map(NewYearSources::item)
                .toList();
    }

    private static WorkItem item(NewYearsPage.Row row) {
        var ready = row.chosen() == row.open();
        return new WorkItem(
                State.TURN,
                "",
                t("Новый учебный год: решите судьбу {0, plural, one {# пары} other {# пар}}", row.open()),
                row.name() + ". " + (ready ? t("Обо всех решено: проверьте и проведите.") : row.words() + "."),
                ready ? t("Проверить") : t("Решить"),
                row.href(false) + (ready ? "/check" : ""),
                75);
    }

    @Override
    public List<Found> actions(Viewer viewer) {
        return viewer.mayAnywhere(Permission.LEAD_MENTORSHIPS) || viewer.mayAnywhere(Permission.APPROVE_MENTORSHIPS)
                ? List.of(new Found(t("Действия"), t("Новый учебный год"), "", "/new-year"))
                : List.of();
    }
}
