package estafeta.mentorship;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface AgreementRepository extends ListCrudRepository<Agreement, AgreementId> {
    List<Agreement> findByMentorship(MentorshipId mentorship);
}
