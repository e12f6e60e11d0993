package estafeta.people;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A category of a person. */
public record CategoryId(UUID value) implements Id {
    public static CategoryId next() {
        return new CategoryId(Ids.next());
    }
}
