package estafeta.mentorship.localact;

import estafeta.kernel.NodeId;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface LocalActRepository extends ListCrudRepository<LocalAct, LocalActId> {
    List<LocalAct> findByNode(NodeId node);
}
