package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A pause of a mentorship. */
public record PauseId(UUID value) implements Id {
    public static PauseId next() {
        return new PauseId(Ids.next());
    }
}
