package estafeta.mentorship.pay;

import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface PayRepository extends ListCrudRepository<Pay, PayId> {
    List<Pay> findByAffiliation(AffiliationId affiliation);

    List<Pay> findByNodeAndNumber(NodeId node, String number);

    List<Pay> findByNodeAndNumberAndSignedOn(NodeId node, String number, LocalDate signedOn);

    List<Pay> findByMentorshipAndAffiliation(MentorshipId mentorship, AffiliationId affiliation);
}
