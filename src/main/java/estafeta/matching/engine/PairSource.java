package estafeta.matching.engine;

import java.util.Map;

/** Says how any mentee suits any mentor, before weights. Always answers the same for the same two. */
@FunctionalInterface
public interface PairSource {
    Fit between(Mentee mentee, Mentor mentor);

    /** Only the listed pairs may be. */
    static PairSource listed(Map<Pair, Score> scores) {
        var listed = Map.copyOf(scores);
        return (mentee, mentor) -> {
            var score = listed.get(new Pair(mentee, mentor.id()));
            return score == null ? Limit.UNLISTED : score;
        };
    }
}
