package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A version of a kind of mentoring. */
public record KindId(UUID value) implements Id {
    public static KindId next() {
        return new KindId(Ids.next());
    }
}
