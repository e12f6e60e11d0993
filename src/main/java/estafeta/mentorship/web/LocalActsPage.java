package estafeta.mentorship.web;

import static estafeta.shell.Text.period;
import static estafeta.shell.Text.t;

import estafeta.mentorship.localact.LocalAct;
import estafeta.shell.Crumb;
import estafeta.shell.State;
import estafeta.shell.TimelineLine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The local acts of an organisation on a day, every version of each kind, the newest first, and what happened to them. */
public record LocalActsPage(
        String node, String place, LocalDate today, List<LocalAct> acts, boolean mine, List<TimelineLine> timeline) {
    /** A version and how it stands. */
    public record Row(LocalAct act, State state, String words) {
        public String term() {
            return t("Действует {0}", period(act.period()));
        }

        public String href(String step) {
            return "/local-acts/acts/" + act.id().value() + step;
        }
    }

    public List<LocalAct.Kind> kinds() {
        return Arrays.asList(LocalAct.Kind.values());
    }

    public List<Row> of(LocalAct.Kind kind) {
        return acts.stream()
                .filter(act -> act.kind() == kind)
                .sorted(Comparator.comparing(LocalAct::valid)
                        .thenComparing(act -> act.period().first())
                        .reversed())
                .map(this::row)
                .toList();
    }

    private Row row(LocalAct act) {
        if (act.mistake() != null) {
            return new Row(act, State.NONE, t("внесён ошибочно: {0}", act.mistake()));
        }
        if (act.period().first().isAfter(today)) {
            return new Row(act, State.WAIT, t("ещё не действует"));
        }
        var latest =
                LocalAct.latest(acts, act.kind(), today).filter(act::equals).isPresent();
        if (!latest) {
            return new Row(act, State.NONE, t("заменён новым"));
        }
        return act.period().endsBy(today.minusDays(1))
                ? new Row(act, State.STOP, t("срок вышел"))
                : new Row(act, State.DONE, t("действует"));
    }

    public String folder() {
        return "/folder/" + node;
    }

    public List<Crumb> crumbs() {
        return LocalActStepPage.folder(node, place);
    }
}
