package estafeta.matching;

import estafeta.kernel.NodeId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was known on a day of those who take part: several searches by other rules go over the same, so that they can be
 * compared, and each comes out again the same, whatever has changed since. Kept for its term, sealed.
 */
@Table(schema = "matching", name = "snapshot")
record Snapshot(
        @Id SnapshotId id,
        NodeId node,
        LocalDate day,
        Instant takenAt,
        String participantsSealed,
        @Version int version) {}
