package estafeta.matching;

import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Score;
import estafeta.mentorship.MentorshipId;
import org.jspecify.annotations.Nullable;

/**
 * A pair as its search saw it that day.
 *
 * @param place for whom and, where she wants two mentors, in which role
 * @param byHand whether a person chose the mentor, perhaps {@code because}
 * @param othersByHand whether a person decided about others of the search
 */
public record MatchedPair(
        MentorshipId id,
        Run run,
        Rules rules,
        Mentee place,
        Participant mentee,
        Participant mentor,
        Score score,
        boolean byHand,
        @Nullable String because,
        boolean othersByHand,
        Told told) {
    /**
     * Who is told.
     *
     * @param hard whether also what is hard for the mentee: the mentee herself, and the mentor at work who has consented
     * @param curator who searches where the pair is led; {@code whole}: where the search was
     */
    public record Told(boolean mentee, boolean mentor, boolean hard, boolean curator, boolean whole) {}
}
