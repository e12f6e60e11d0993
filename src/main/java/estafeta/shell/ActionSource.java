package estafeta.shell;

import estafeta.kernel.Viewer;
import java.util.List;

/** What the viewer can begin in a module; the likeliest first. Titles are verbs. */
public interface ActionSource {
    List<Found> actions(Viewer viewer);
}
