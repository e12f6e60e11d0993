package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A consent to take part. */
public record ConsentId(UUID value) implements Id {
    public static ConsentId next() {
        return new ConsentId(Ids.next());
    }
}
