package estafeta.people;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A consent a person has given. */
public record ConsentId(UUID value) implements Id {
    public static ConsentId next() {
        return new ConsentId(Ids.next());
    }
}
