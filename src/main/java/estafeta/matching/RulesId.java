package estafeta.matching;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** The rules of a node from a moment on. */
public record RulesId(UUID value) implements Id {
    static RulesId next() {
        return new RulesId(Ids.next());
    }
}
