package estafeta.matching;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** What was known of the participants of searches. */
public record SnapshotId(UUID value) implements Id {
    static SnapshotId next() {
        return new SnapshotId(Ids.next());
    }
}
