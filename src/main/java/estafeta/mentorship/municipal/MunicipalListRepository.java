package estafeta.mentorship.municipal;

import estafeta.kernel.NodeId;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface MunicipalListRepository extends ListCrudRepository<MunicipalList, MunicipalListId> {
    Optional<MunicipalList> findByNodeAndYear(NodeId node, int year);

    Optional<MunicipalList> findFirstByNodeAndYearLessThanOrderByYearDesc(NodeId node, int year);
}
