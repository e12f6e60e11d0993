package estafeta.matching;

import estafeta.mentorship.MentorshipId;
import estafeta.people.AffiliationId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a person decided for a mentee over the proposal: a mentor chosen instead, or nobody; or the pair approved, which
 * stands ever after.
 */
@Table(schema = "matching", name = "decision")
record Decision(
        @Id DecisionId id,
        RunId run,
        AffiliationId mentee,
        @Nullable AffiliationId mentor,
        Kind kind,
        @Nullable MentorshipId mentorship,
        @Nullable String reason,
        @Version int version) {
    enum Kind {
        CHOSEN,
        APPROVED
    }

    static Decision chosen(RunId run, AffiliationId mentee, @Nullable AffiliationId mentor, @Nullable String reason) {
        return new Decision(DecisionId.next(), run, mentee, mentor, Kind.CHOSEN, null, reason, 0);
    }

    static Decision approved(
            RunId run, AffiliationId mentee, AffiliationId mentor, MentorshipId mentorship, @Nullable String reason) {
        return new Decision(DecisionId.next(), run, mentee, mentor, Kind.APPROVED, mentorship, reason, 0);
    }

    boolean approved() {
        return kind == Kind.APPROVED;
    }
}
