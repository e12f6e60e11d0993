package estafeta.shell;

import estafeta.kernel.Viewer;
import java.util.List;

/** What of a module waits for the viewer, and what of it is with others now. One statement each. */
public interface WorkListSource {
    List<WorkItem> work(Viewer viewer);
}
