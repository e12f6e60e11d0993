package estafeta.mentorship;

import estafeta.kernel.NodeId;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface CooperationRepository extends ListCrudRepository<Cooperation, CooperationId> {
    List<Cooperation> findByGivingOrReceiving(NodeId giving, NodeId receiving);
}
