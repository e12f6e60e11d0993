package estafeta.matching;

import estafeta.kernel.NodeId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MatchingRunRepository extends ListCrudRepository<Run, RunId> {
    Optional<Run> findFirstByNodeOrderByMadeAtDesc(NodeId node);

    /** With what was decided over them. */
    @Modifying
    @Query("delete from matching.run where made_at < :instant")
    void deleteMadeBefore(Instant instant);
}
