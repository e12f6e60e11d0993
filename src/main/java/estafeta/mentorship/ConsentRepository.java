package estafeta.mentorship;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ConsentRepository extends ListCrudRepository<Consent, ConsentId> {
    List<Consent> findByMentorship(MentorshipId mentorship);
}
