package estafeta.grammar;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A name put right by hand. */
public record CorrectionId(UUID value) implements Id {
    static CorrectionId next() {
        return new CorrectionId(Ids.next());
    }
}
