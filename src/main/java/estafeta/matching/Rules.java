package estafeta.matching;

import estafeta.matching.engine.Goal;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Score;
import estafeta.matching.engine.Weights;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * By what a search goes: what the best pairs are, how much each criterion weighs, which degrees are limits.
 *
 * @param importance criteria that do not weigh as usual
 * @param most mentees of one mentor at most, 1 to 5, those he has not counted
 * @param borrows whether mentors of other places who work at a distance are asked too
 * @param places of mentors, by affiliation, where others than they offered
 */
public record Rules(
        Goal goal,
        Map<Criterion, Importance> importance,
        Set<Hardened> hardened,
        int most,
        boolean borrows,
        Map<UUID, Integer> places) {
    public static final Rules USUAL =
            new Rules(Goal.MOST_MATCHED_THEN_POINTS, Map.of(), Set.of(), Mentor.MOST_PLACES, false, Map.of());

    /** What each further mentee of a mentor costs where the load is to be even: a tenth of a full match. */
    private static final int LOAD = 10;

    public Rules {
        var weighed = new EnumMap<Criterion, Importance>(Criterion.class);
        importance.forEach((criterion, weight) -> {
            if (weight != Importance.USUAL) {
                weighed.put(criterion, weight);
            }
        });
        importance = Collections.unmodifiableMap(weighed);
        var limits = EnumSet.noneOf(Hardened.class);
        limits.addAll(hardened);
        hardened = Collections.unmodifiableSet(limits);
        if (most < 1 || most > Mentor.MOST_PLACES) {
            throw MatchingRefused.mostOutOfRange(most, Mentor.MOST_PLACES);
        }
        places = Collections.unmodifiableMap(new TreeMap<>(places));
        places.values().forEach(Rules::inRange);
        if (full(importance) == 0) {
            throw MatchingRefused.nothingWeighs();
        }
    }

    private static void inRange(int places) {
        if (places < 0 || places > Mentor.MOST_PLACES) {
            throw MatchingRefused.placesOutOfRange(places, Mentor.MOST_PLACES);
        }
    }

    public Importance of(Criterion criterion) {
        return importance.getOrDefault(criterion, Importance.USUAL);
    }

    /**
     * How many the mentor is given at most, with those he has never more than anybody may have; those of a borrowed one are
     * his own matter.
     */
    public int placesOf(Participant mentor) {
        if (mentor.borrowed()) {
            return borrows ? Math.min(most, mentor.places()) : 0;
        }
        var given = Math.min(most, places.getOrDefault(mentor.affiliation(), mentor.places()));
        return Math.max(0, Math.min(given, Mentor.MOST_PLACES - mentor.present()));
    }

    public Rules under(Goal other) {
        return new Rules(other, importance, hardened, most, borrows, places);
    }

    /** The same for whomever it is. */
    public Rules forAnybody() {
        return new Rules(goal, importance, hardened, most, borrows, Map.of());
    }

    /** How well two suit each other, 0 to 100. */
    public long percent(Score score) {
        return Math.clamp(Math.round(100.0 * score.points() / full()), 0, 100);
    }

    Weights weights() {
        var times = new HashMap<String, Integer>();
        importance.forEach((criterion, weight) -> criterion.parts().forEach(part -> times.put(part, weight.times())));
        times.put(Weights.LOAD, LOAD);
        return new Weights(times);
    }

    /** The points of a pair than which, in one organisation and without wishes, none is better. */
    public long full() {
        return full(importance);
    }

    private static long full(Map<Criterion, Importance> importance) {
        var full = 0L;
        for (var criterion : Criterion.values()) {
            full += criterion.most()
                    * importance.getOrDefault(criterion, Importance.USUAL).times();
        }
        return full;
    }
}
