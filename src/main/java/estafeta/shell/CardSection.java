package estafeta.shell;

import estafeta.kernel.Viewer;
import java.util.List;

/** Sections that a module adds to another module's card; {@code CardSection<Viewer>} adds to the home page. */
public interface CardSection<S> {
    List<Section> sections(S subject, Viewer viewer);
}
