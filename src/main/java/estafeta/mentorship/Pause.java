package estafeta.mentorship;

import estafeta.kernel.Period;
import java.time.LocalDate;
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
    /** Rests until a day; one that has not begun by then keeps its first day alone. */
    Pause endingOn(LocalDate last) {
        var first = period.first();
        return new Pause(id, mentorship, Period.of(first, last.isBefore(first) ? first : last), reason, version);
    }
}
