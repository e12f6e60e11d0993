package estafeta.mentorship;

import estafeta.kernel.FileId;
import estafeta.people.AffiliationId;
import estafeta.people.GuardianId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody's consent to take part; a minor's is signed by a guardian. A tick is enough to agree; the work wants the paper,
 * so it is said where it lies, or a tick of one's own where electronic signing is introduced.
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
        @Nullable LocalDate tickedOn,
        @Nullable FileId scan,
        @Version int version) {
    static Consent given(
            MentorshipId mentorship,
            AffiliationId affiliation,
            LocalDate givenOn,
            @Nullable String keptAt,
            @Nullable GuardianId guardian) {
        return new Consent(ConsentId.next(), mentorship, affiliation, givenOn, keptAt, null, guardian, null, null, 0);
    }

    boolean valid() {
        return withdrawnOn == null;
    }

    boolean onPaper() {
        return valid() && keptAt != null;
    }

    /** Ticked by oneself while the employer signs electronically. */
    boolean electronic(@Nullable LocalDate since) {
        return valid() && tickedOn != null && since != null && !tickedOn.isBefore(since);
    }

    boolean byGuardian() {
        return guardian != null;
    }

    Consent lyingAt(LocalDate givenOn, String keptAt) {
        return new Consent(
                id, mentorship, affiliation, givenOn, keptAt, withdrawnOn, guardian, tickedOn, scan, version);
    }

    Consent ticked(LocalDate on) {
        return new Consent(id, mentorship, affiliation, givenOn, keptAt, withdrawnOn, guardian, on, scan, version);
    }

    Consent scanned(@Nullable FileId file) {
        return new Consent(
                id, mentorship, affiliation, givenOn, keptAt, withdrawnOn, guardian, tickedOn, file, version);
    }

    Consent of(AffiliationId other) {
        return new Consent(ConsentId.next(), mentorship, other, givenOn, keptAt, null, guardian, tickedOn, scan, 0);
    }

    /** Withdrawn on a day, at the earliest when it was given. */
    Consent withdrawn(LocalDate on) {
        var day = on.isBefore(givenOn) ? givenOn : on;
        return new Consent(id, mentorship, affiliation, givenOn, keptAt, day, guardian, tickedOn, scan, version);
    }
}
