package estafeta.matching;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A search for pairs. */
public record RunId(UUID value) implements Id {
    static RunId next() {
        return new RunId(Ids.next());
    }
}
