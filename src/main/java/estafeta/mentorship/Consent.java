package estafeta.mentorship;

import estafeta.people.AffiliationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody's consent to take part. A tick is enough to agree; the work wants the paper, so it is said where it lies. */
@Table(schema = "mentorship", name = "consent")
public record Consent(
        @Id ConsentId id,
        MentorshipId mentorship,
        AffiliationId affiliation,
        LocalDate givenOn,
        @Nullable String keptAt,
        @Nullable LocalDate withdrawnOn,
        @Version int version) {
    static Consent given(
            MentorshipId mentorship, AffiliationId affiliation, LocalDate givenOn, @Nullable String keptAt) {
        return new Consent(ConsentId.next(), mentorship, affiliation, givenOn, keptAt, null, 0);
    }

    boolean valid() {
        return withdrawnOn == null;
    }

    boolean onPaper() {
        return valid() && keptAt != null;
    }

    Consent lyingAt(LocalDate givenOn, String keptAt) {
        return new Consent(id, mentorship, affiliation, givenOn, keptAt, withdrawnOn, version);
    }

    Consent of(AffiliationId other) {
        return given(mentorship, other, givenOn, keptAt);
    }

    /** Withdrawn on a day, at the earliest when it was given. */
    Consent withdrawn(LocalDate on) {
        var day = on.isBefore(givenOn) ? givenOn : on;
        return new Consent(id, mentorship, affiliation, givenOn, keptAt, day, version);
    }
}
