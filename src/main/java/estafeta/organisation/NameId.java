package estafeta.organisation;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A name that an organisation bears for a time. */
record NameId(UUID value) implements Id {
    static NameId next() {
        return new NameId(Ids.next());
    }
}
