package estafeta.matching.engine;

import java.util.HashMap;
import java.util.Map;

/** Says how any mentee suits any mentor, before weights. Always answers the same for the same two. */
@FunctionalInterface
public interface PairSource {
    Fit between(Mentee mentee, Mentor mentor);

    /** Only the listed pairs may be. */
    static PairSource listed(Map<Pair, Score> scores) {
        var listed = new HashMap<Mentee, Map<String, Fit>>();
        scores.forEach((pair, score) ->
                listed.computeIfAbsent(pair.mentee(), one -> new HashMap<>()).put(pair.mentor(), score));
        return (mentee, mentor) -> listed.getOrDefault(mentee, Map.of()).getOrDefault(mentor.id(), Limit.UNLISTED);
    }
}
