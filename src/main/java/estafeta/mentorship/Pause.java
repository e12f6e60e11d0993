package estafeta.mentorship;

import estafeta.kernel.Period;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A stretch of time in which a mentorship rests, and why. Open until it is resumed or over. */
@Table(schema = "mentorship", name = "pause")
record Pause(
        @Id PauseId id,
        MentorshipId mentorship,
        Period period,
        String reason,
        @Version int version) {
    Pause during(Period term) {
        return new Pause(id, mentorship, term, reason, version);
    }
}
