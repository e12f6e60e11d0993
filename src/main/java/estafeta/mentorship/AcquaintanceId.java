package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** That somebody has read an order. */
public record AcquaintanceId(UUID value) implements Id {
    public static AcquaintanceId next() {
        return new AcquaintanceId(Ids.next());
    }
}
