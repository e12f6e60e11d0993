package estafeta.mentorship;

import estafeta.people.AffiliationId;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SideRepository extends ListCrudRepository<Side, SideId> {
    List<Side> findByMentorship(MentorshipId mentorship);

    List<Side> findByAffiliation(AffiliationId affiliation);
}
