package estafeta.matching;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A request for a mentor of another municipality. */
public record RequestId(UUID value) implements Id {
    static RequestId next() {
        return new RequestId(Ids.next());
    }
}
