package estafeta.matching;

import estafeta.matching.engine.Score;
import estafeta.mentorship.MentorshipId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pairs of mentors who are gone go on with the fewest changes of others; only proposed, nothing is changed by it.
 *
 * @param proven whether the separate verifier found that no better way exists
 * @param kept pairs that might have changed and did not
 */
public record Repair(List<Move> moves, int kept, boolean proven) {
    public Repair {
        moves = List.copyOf(moves);
    }

    /** A mentee's pair goes on with another mentor, with none if nobody can; at work it wants his consent and an order. */
    public record Move(
            MentorshipId mentorship,
            Participant mentee,
            String from,
            boolean atWork,
            @Nullable Taking to) {}

    /** Whom she gets instead. */
    public record Taking(Participant mentor, Score score, long percent) {}

    /** A mentor with pairs that are not over. */
    public record Bound(String affiliation, String name, String organisation, int pairs, boolean away) {}
}
