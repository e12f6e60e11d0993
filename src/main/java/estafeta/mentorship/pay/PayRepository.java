package estafeta.mentorship.pay;

import estafeta.mentorship.MentorshipId;
import estafeta.people.AffiliationId;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface PayRepository extends ListCrudRepository<Pay, PayId> {
    List<Pay> findByAffiliation(AffiliationId affiliation);

    List<Pay> findByMentorshipAndAffiliation(MentorshipId mentorship, AffiliationId affiliation);
}
