package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** One at work in a mentorship for a time. */
public record SideId(UUID value) implements Id {
    public static SideId next() {
        return new SideId(Ids.next());
    }
}
