package estafeta.people;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A name a person had before. */
public record FormerNameId(UUID value) implements Id {
    public static FormerNameId next() {
        return new FormerNameId(Ids.next());
    }
}
