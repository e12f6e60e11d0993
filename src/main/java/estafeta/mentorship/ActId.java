package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** What an order does to a mentorship. */
public record ActId(UUID value) implements Id {
    public static ActId next() {
        return new ActId(Ids.next());
    }
}
