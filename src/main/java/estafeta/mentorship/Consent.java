package estafeta.mentorship;

import estafeta.people.AffiliationId;
import estafeta.people.GuardianId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody's consent to take part; a minor's is signed by a guardian. A tick is enough to agree; the work wants the paper,
 * so it is said where it lies.
 */
@Table(schema = "mentorship", name = "consent")
public record Consent(
        @Id ConsentId id,
        MentorshipId mentorship,
        AffiliationId affiliation,
        LocalDate givenOn,
        @Nullable String keptAt,
        @Nullable LocalDate withdrawnOn,
        @Nullable GuardianId guardian,
        @Version int version) {
    static Consent given(
            MentorshipId mentorship,
            AffiliationId affiliation,
            LocalDate givenOn,
            @Nullable String keptAt,
            @Nullable GuardianId guardian) {
        return new Consent(ConsentId.next(), mentorship, affiliation, givenOn, keptAt, null, guardian, 0);
    }

    boolean valid() {
        return withdrawnOn == null;
    }

    boolean onPaper() {
        return valid() && keptAt != null;
    }

    boolean byGuardian() {
        return guardian != null;
    }

    Consent lyingAt(LocalDate givenOn, String keptAt) {
        return new Consent(id, mentorship, affiliation, givenOn, keptAt, withdrawnOn, guardian, version);
    }

    Consent of(AffiliationId other) {
        return given(mentorship, other, givenOn, keptAt, guardian);
    }

    /** Withdrawn on a day, at the earliest when it was given. */
    Consent withdrawn(LocalDate on) {
        var day = on.isBefore(givenOn) ? givenOn : on;
        return new Consent(id, mentorship, affiliation, givenOn, keptAt, day, guardian, version);
    }
}
