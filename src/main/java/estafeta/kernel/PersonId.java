package estafeta.kernel;

import java.util.UUID;

/** A person of the register. */
public record PersonId(UUID value) implements Id {
    public static PersonId next() {
        return new PersonId(Ids.next());
    }
}
