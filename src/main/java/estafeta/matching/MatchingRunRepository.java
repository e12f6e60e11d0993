package estafeta.matching;

import estafeta.kernel.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MatchingRunRepository extends ListCrudRepository<Run, RunId> {
    Optional<Run> findFirstByNodeAndStateNotOrderByMadeAtDesc(NodeId node, Run.State state);

    List<Run> findBySnapshotOrderByMadeAt(SnapshotId snapshot);

    int countBySnapshotAndState(SnapshotId snapshot, Run.State state);

    Optional<Run> findFirstByNodeAndStateInOrderByMadeAtDesc(NodeId node, List<Run.State> states);

    /** Those that never came to know anybody; others go with what they knew. */
    @Modifying
    @Query("delete from matching.run where made_at < :instant and snapshot is null")
    void deleteMadeBefore(Instant instant);
}
