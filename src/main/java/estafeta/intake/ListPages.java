package estafeta.intake;

import estafeta.kernel.Viewer;
import estafeta.shell.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of lists of one kind show. */
public interface ListPages {
    String kind();

    /** Where lists of this kind are brought, and under it each of them. */
    String address();

    default String address(RunId run) {
        return address() + "/" + run.value();
    }

    /** The template of the page on which a list is brought, with a {@link ListsPage}. */
    String lists();

    /** The template of the page of one list. */
    String list();

    /** Where the viewer may bring one to. */
    List<Option> places(Viewer viewer);

    /** What is said if it was not told whose list it is, and if there is none. */
    Missing missing();

    record Missing(String place, String list) {}

    /** How far the work at a list has come; nothing if nobody works at it. */
    Optional<ProgressPage> progress(RunId run, Viewer viewer);

    /** A list; with the columns as they were just chosen, though they could not be taken so. */
    Object of(RunId run, @Nullable Map<Integer, String> chosen, Look look, Viewer viewer);

    /** What is said after a list was taken over. */
    String taken(RunId run, Viewer viewer);
}
