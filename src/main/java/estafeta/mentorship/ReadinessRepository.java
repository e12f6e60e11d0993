package estafeta.mentorship;

import estafeta.people.AffiliationId;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ReadinessRepository extends ListCrudRepository<Readiness, ReadinessId> {
    List<Readiness> findByAffiliation(AffiliationId affiliation);
}
