package estafeta.organisation;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** An appointment of a head. */
public record HeadId(UUID value) implements Id {
    static HeadId next() {
        return new HeadId(Ids.next());
    }
}
