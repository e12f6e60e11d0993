package estafeta.matching;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A decision over a proposed pair. */
public record DecisionId(UUID value) implements Id {
    static DecisionId next() {
        return new DecisionId(Ids.next());
    }
}
