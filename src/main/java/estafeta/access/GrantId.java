package estafeta.access;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A role given to an account. */
public record GrantId(UUID value) implements Id {
    public static GrantId next() {
        return new GrantId(Ids.next());
    }
}
