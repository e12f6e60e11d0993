package estafeta.mentorship.pay;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A pay of a mentor. */
public record PayId(UUID value) implements Id {
    public static PayId next() {
        return new PayId(Ids.next());
    }
}
