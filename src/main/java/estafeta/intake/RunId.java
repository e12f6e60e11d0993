package estafeta.intake;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A taking-over of a list. */
public record RunId(UUID value) implements Id {
    static RunId next() {
        return new RunId(Ids.next());
    }
}
