package estafeta.mentorship.pack;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** Papers put together. */
public record PackId(UUID value) implements Id {
    public static PackId next() {
        return new PackId(Ids.next());
    }
}
