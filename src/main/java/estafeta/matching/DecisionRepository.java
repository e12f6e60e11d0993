package estafeta.matching;

import estafeta.people.AffiliationId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface DecisionRepository extends ListCrudRepository<Decision, DecisionId> {
    List<Decision> findByRun(RunId run);

    Optional<Decision> findByRunAndMenteeAndRole(RunId run, AffiliationId mentee, String role);
}
