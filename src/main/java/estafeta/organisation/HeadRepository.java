package estafeta.organisation;

import estafeta.kernel.NodeId;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface HeadRepository extends ListCrudRepository<Head, HeadId> {
    List<Head> findByUnit(NodeId unit);
}
