package estafeta.matching;

import java.time.Instant;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SnapshotRepository extends ListCrudRepository<Snapshot, SnapshotId> {
    /** With the searches over them and what was decided there; not while another municipality is asked. */
    @Modifying
    @Query("""
            delete from matching.snapshot s
            where s.taken_at < :instant
            and not exists (
              select from matching.run r
              join matching.request q on q.run = r.id
              where r.snapshot = s.id and q.state = 'WAITING')
            """)
    void deleteTakenBefore(Instant instant);
}
