package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** What was chosen for a mentorship at the end of a school year. */
public record FateId(UUID value) implements Id {
    public static FateId next() {
        return new FateId(Ids.next());
    }
}
