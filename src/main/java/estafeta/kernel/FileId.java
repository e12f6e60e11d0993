package estafeta.kernel;

import java.util.UUID;

/** A kept file. */
public record FileId(UUID value) implements Id {
    public static FileId next() {
        return new FileId(Ids.next());
    }
}
