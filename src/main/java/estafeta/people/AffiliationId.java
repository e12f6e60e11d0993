package estafeta.people;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A person's time at an organisation. */
public record AffiliationId(UUID value) implements Id {
    public static AffiliationId next() {
        return new AffiliationId(Ids.next());
    }
}
