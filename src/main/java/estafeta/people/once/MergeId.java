package estafeta.people.once;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** That two records became one. */
public record MergeId(UUID value) implements Id {
    public static MergeId next() {
        return new MergeId(Ids.next());
    }
}
