package estafeta.matching;

import java.time.Instant;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SnapshotRepository extends ListCrudRepository<Snapshot, SnapshotId> {
    /** With the searches over them and what was decided there. */
    @Modifying
    @Query("delete from matching.snapshot where taken_at < :instant")
    void deleteTakenBefore(Instant instant);
}
