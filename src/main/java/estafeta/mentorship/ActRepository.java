package estafeta.mentorship;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ActRepository extends ListCrudRepository<Act, ActId> {
    List<Act> findByMentorship(MentorshipId mentorship);

    List<Act> findByOrder(OrderId order);
}
