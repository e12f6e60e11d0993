package estafeta.mentorship;

import estafeta.kernel.FileId;
import estafeta.people.AffiliationId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ConsentRepository extends ListCrudRepository<Consent, ConsentId> {
    List<Consent> findByMentorship(MentorshipId mentorship);

    /** A consent that was carried over has the same scan. */
    boolean existsByScan(FileId scan);

    /** Not withdrawn; there is one at most, and one more by a guardian from before somebody came of age. */
    default Optional<Consent> valid(MentorshipId mentorship, AffiliationId affiliation) {
        return allValid(mentorship, affiliation).stream().min(Comparator.comparing(Consent::byGuardian));
    }

    default List<Consent> allValid(MentorshipId mentorship, AffiliationId affiliation) {
        return findByMentorship(mentorship).stream()
                .filter(consent -> consent.valid() && consent.affiliation().equals(affiliation))
                .toList();
    }
}
