package estafeta.shell;

import estafeta.kernel.Viewer;
import java.util.List;

/** A module's places in the menu, as far as the viewer may go there. */
public interface MenuSource {
    List<MenuItem> menu(Viewer viewer);
}
