package estafeta.organisation;

import estafeta.kernel.NodeId;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface OrganisationNameRepository extends ListCrudRepository<OrganisationName, NameId> {
    List<OrganisationName> findByUnit(NodeId unit);
}
