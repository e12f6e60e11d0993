package estafeta.people;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** Somebody who stands for a minor. */
public record GuardianId(UUID value) implements Id {
    public static GuardianId next() {
        return new GuardianId(Ids.next());
    }
}
