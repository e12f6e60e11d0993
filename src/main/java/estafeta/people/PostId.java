package estafeta.people;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A post held within an affiliation. */
public record PostId(UUID value) implements Id {
    public static PostId next() {
        return new PostId(Ids.next());
    }
}
