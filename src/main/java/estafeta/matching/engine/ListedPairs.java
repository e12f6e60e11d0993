package estafeta.matching.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pairs that are listed one by one; no others may be. */
final class ListedPairs implements PairSource {
    private final Map<Mentee, Map<String, Score>> listed = new HashMap<>();

    ListedPairs(Map<Pair, Score> scores) {
        scores.forEach((pair, score) ->
                listed.computeIfAbsent(pair.mentee(), one -> new HashMap<>()).put(pair.mentor(), score));
    }

    @Override
    public Fit between(Mentee mentee, Mentor mentor) {
        Fit score = listed.getOrDefault(mentee, Map.of()).get(mentor.id());
        return score == null ? Limit.UNLISTED : score;
    }

    @Override
    public Rows rows(List<Mentor> mentors, Weights weights) {
        var number = HashMap.<String, Integer>newHashMap(mentors.size());
        for (var mentor : mentors) number.put(mentor.id(), number.size());
        return (mentee, look) -> {
            var row = new TreeMap<Integer, Score>();
            listed.getOrDefault(mentee, Map.of()).forEach((mentor, score) -> {
                var j = number.get(mentor);
                if (j != null) row.put(j, score);
            });
            row.forEach((j, score) -> look.at(j, score.weighed(weights).points()));
        };
    }
}
