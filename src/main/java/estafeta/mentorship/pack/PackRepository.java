package estafeta.mentorship.pack;

import estafeta.kernel.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface PackRepository extends ListCrudRepository<Pack, PackId> {
    Optional<Pack> findByNodeAndKindAndYearAndState(NodeId node, Pack.Kind kind, int year, Pack.State state);

    List<Pack> findByNodeOrderByMadeAtDesc(NodeId node);

    List<Pack> findByMadeAtBefore(Instant day);
}
