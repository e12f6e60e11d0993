package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** An agreement of two organisations. */
public record CooperationId(UUID value) implements Id {
    public static CooperationId next() {
        return new CooperationId(Ids.next());
    }
}
