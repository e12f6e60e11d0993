package estafeta.matching;

import java.time.Instant;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface RequestRepository extends ListCrudRepository<Request, RequestId> {
    List<Request> findByRunOrderByAskedAtAscIdAsc(RunId run);

    List<Request> findTop100ByStateAndAskedAtBeforeOrderByAskedAt(Request.State state, Instant instant);
}
