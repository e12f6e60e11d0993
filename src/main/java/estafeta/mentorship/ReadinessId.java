package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A readiness of a mentor. */
public record ReadinessId(UUID value) implements Id {
    public static ReadinessId next() {
        return new ReadinessId(Ids.next());
    }
}
