package estafeta.access;

import estafeta.kernel.Viewer;
import java.util.List;

/** Everything that is kept about whoever asks, read by the register of personal data. */
public interface PersonalFacts {
    List<StoredFact> about(Viewer viewer);
}
