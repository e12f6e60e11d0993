package estafeta.mentorship;

import estafeta.kernel.Period;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** How many mentees somebody is ready to take for a time, and whether those of other places too, at a distance. */
@Table(schema = "mentorship", name = "readiness")
public record Readiness(
        @Id ReadinessId id,
        AffiliationId affiliation,
        int places,
        boolean remote,
        Period period,
        @Version int version) {
    /** Places of a mentor at most; who was never asked has as many. */
    public static final int MOST = 5;

    public Readiness {
        if (places < 0 || places > MOST) {
            throw MentorshipRefused.placesOutOfRange(places);
        }
    }

    Readiness endingOn(LocalDate last) {
        return new Readiness(id, affiliation, places, remote, period.endingOn(last), version);
    }

    Readiness goingOn(AffiliationId there, LocalDate from) {
        var first = period.first().isBefore(from) ? from : period.first();
        return new Readiness(ReadinessId.next(), there, places, remote, period.startingOn(first), 0);
    }
}
