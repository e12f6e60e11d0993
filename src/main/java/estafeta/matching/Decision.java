package estafeta.matching;

import estafeta.matching.engine.Mentee;
import estafeta.mentorship.MentorshipId;
import estafeta.people.AffiliationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a person decided for a mentee, in one of the roles if she wants two mentors, over the proposal: a mentor chosen
 * instead, or nobody; or the pair approved, which stands ever after and remembers whether it was chosen by hand.
 */
@Table(schema = "matching", name = "decision")
record Decision(
        @Id DecisionId id,
        RunId run,
        AffiliationId mentee,
        String role,
        @Nullable AffiliationId mentor,
        Kind kind,
        @Nullable MentorshipId mentorship,
        @Nullable String reason,
        boolean byHand,
        @Version int version) {
    enum Kind {
        CHOSEN,
        APPROVED
    }

    static Decision chosen(RunId run, Mentee place, @Nullable AffiliationId mentor, @Nullable String reason) {
        return new Decision(
                DecisionId.next(),
                run,
                Matchings.at(place.id()),
                place.role(),
                mentor,
                Kind.CHOSEN,
                null,
                reason,
                true,
                0);
    }

    static Decision approved(
            RunId run, Mentee place, AffiliationId mentor, MentorshipId mentorship, Optional<Decision> chosen) {
        return new Decision(
                DecisionId.next(),
                run,
                Matchings.at(place.id()),
                place.role(),
                mentor,
                Kind.APPROVED,
                mentorship,
                chosen.map(Decision::reason).orElse(null),
                chosen.isPresent(),
                0);
    }

    boolean approved() {
        return kind == Kind.APPROVED;
    }

    Mentee place() {
        return new Mentee(mentee.value().toString(), role);
    }
}
