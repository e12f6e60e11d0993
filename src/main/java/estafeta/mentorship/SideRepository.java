package estafeta.mentorship;

import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SideRepository extends ListCrudRepository<Side, SideId> {
    List<Side> findByMentorship(MentorshipId mentorship);

    List<Side> findByAffiliation(AffiliationId affiliation);

    default List<Side> on(LocalDate day, MentorshipId mentorship) {
        return findByMentorship(mentorship).stream()
                .filter(side -> side.on(day))
                .toList();
    }

    /** Sides of its last day: whoever is to see it through. */
    default List<Side> lasting(Mentorship mentorship) {
        return on(mentorship.last(), mentorship.id());
    }

    default Side requireLasting(AffiliationId affiliation, Mentorship mentorship) {
        return lasting(mentorship).stream()
                .filter(side -> side.affiliation().equals(affiliation))
                .findFirst()
                .orElseThrow(MentorshipRefused::notHere);
    }

    /** Whether there would be no mentor, or no mentee, without this one. */
    default boolean alone(Side side, Mentorship mentorship) {
        return lasting(mentorship).stream()
                        .filter(other -> other.role() == side.role())
                        .count()
                <= 1;
    }
}
