package estafeta.people.once;

import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Two records that became one, and may be two again. */
public record Merge(
        MergeId id,
        PersonId kept,
        PersonId gone,
        NodeId node,
        NodeId goneNode,
        @Nullable AccountId account,
        Instant mergedAt,
        @Nullable Instant undoneAt) {
    public boolean undone() {
        return undoneAt != null;
    }
}
