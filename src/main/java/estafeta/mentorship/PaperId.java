package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** An order of an employer. */
public record PaperId(UUID value) implements Id {
    public static PaperId next() {
        return new PaperId(Ids.next());
    }
}
