package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A version of a form of mentoring. */
public record FormId(UUID value) implements Id {
    public static FormId next() {
        return new FormId(Ids.next());
    }
}
