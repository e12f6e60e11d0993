package estafeta.shell;

import estafeta.kernel.Viewer;
import java.util.List;

/** Finds a module's things by a word of the viewer, nearest first, never more than the limit. */
public interface SearchSource {
    List<Found> search(Viewer viewer, String query, int limit);
}
