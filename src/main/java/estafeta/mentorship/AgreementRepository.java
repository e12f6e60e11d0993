package estafeta.mentorship;

import estafeta.people.AffiliationId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface AgreementRepository extends ListCrudRepository<Agreement, AgreementId> {
    List<Agreement> findByMentorship(MentorshipId mentorship);

    Optional<Agreement> findByAffiliationAndMentorship(AffiliationId mentor, MentorshipId mentorship);
}
