package estafeta.intake;

import estafeta.kernel.Viewer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of lists of one kind show. */
public interface ListPages {
    /** The template of the page of one list. */
    String template();

    String address(RunId run);

    /** How far the work at a list has come; nothing if nobody works at it. */
    Optional<ProgressPage> progress(RunId run, Viewer viewer);

    /** A list; with the columns as they were just chosen, though they could not be taken so. */
    Object of(RunId run, @Nullable Map<Integer, String> chosen, Look look, Viewer viewer);

    /** What is said after a list was taken over. */
    String taken(RunId run, Viewer viewer);
}
