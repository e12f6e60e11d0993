package estafeta.mentorship.localact;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A local act of an organisation. */
public record LocalActId(UUID value) implements Id {
    public static LocalActId next() {
        return new LocalActId(Ids.next());
    }
}
