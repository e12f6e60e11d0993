package estafeta.matching.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how any mentee suits any mentor, before weights. Always answers the same for the same two, also to several at once. */
@FunctionalInterface
public interface PairSource {
    Fit between(Mentee mentee, Mentor mentor);

    /** What keeps the two apart, if anything. */
    default Optional<Limit> limit(Mentee mentee, Mentor mentor) {
        return between(mentee, mentor) instanceof Limit limit ? Optional.of(limit) : Optional.empty();
    }

    /** A sheet, always the same, of just the pairs that may be, with just the points of each part, if there is one. */
    default Optional<ScoreSheet> sheet() {
        return Optional.empty();
    }

    /** All pairs row by row: from the sheet or by asking about each, unless the source knows better. */
    default Rows rows(List<Mentor> mentors, Weights weights) {
        var sheet = sheet();
        if (sheet.isPresent()) return sheet.get().rows(mentors, weights);
        return (mentee, look) -> {
            for (var j = 0; j < mentors.size(); j++)
                if (between(mentee, mentors.get(j)) instanceof Score score)
                    look.at(j, score.weighed(weights).points());
        };
    }

    /** Only the listed pairs may be. */
    static PairSource listed(Map<Pair, Score> scores) {
        return new ListedPairs(scores);
    }

    /** The pairs of one mentee after another. */
    @FunctionalInterface
    interface Rows {
        /** Shows each mentor that the mentee may have, in the order of the mentors. */
        void each(Mentee mentee, Look look);
    }

    /** Takes the number of a mentor and the weighed points of the pair. */
    @FunctionalInterface
    interface Look {
        void at(int mentor, long points);
    }
}
