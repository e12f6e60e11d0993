package estafeta.matching;

import estafeta.kernel.NodeId;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface MatchingRunRepository extends ListCrudRepository<Run, RunId> {
    Optional<Run> findFirstByNodeOrderByMadeAtDesc(NodeId node);
}
