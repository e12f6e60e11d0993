package estafeta.intake;

import estafeta.shell.Crumb;
import java.util.List;

/** A long list on its way in, or out again. */
public record ProgressPage(
        String href, String file, String place, boolean undoing, Runs.Progress progress, List<Crumb> crumbs) {
    public static ProgressPage of(Run run, Runs.Progress progress, String href, String place, List<Crumb> crumbs) {
        return new ProgressPage(
                href, run.fileName(), place, run.state() == Run.State.UNDOING, progress, List.copyOf(crumbs));
    }
}
