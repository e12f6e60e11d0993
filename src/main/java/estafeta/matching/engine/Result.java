package estafeta.matching.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The best pairs, who is left and why, and the proof. Everyone stands in the order of the problem. */
public record Result(List<Match> matches, List<Unmatched> unmatched, Totals totals, Certificate certificate) {
    public Result {
        matches = List.copyOf(matches);
        unmatched = List.copyOf(unmatched);
    }

    public Optional<Match> of(Mentee mentee) {
        return matches.stream().filter(match -> match.mentee().equals(mentee)).findFirst();
    }

    /** A proposed pair with its reasons. A locked one has no runner-up: nothing was weighed. */
    public record Match(
            Mentee mentee,
            String mentor,
            Score score,
            boolean locked,
            boolean kept,
            @Nullable RunnerUp runnerUp) {
        public Pair pair() {
            return new Pair(mentee, mentor);
        }
    }

    /**
     * The other mentor who, by the prices, costs the programme least, the better suited among equals; at least so much.
     * {@link Session#whyNot} tells the exact cost.
     */
    public record RunnerUp(String mentor, Score score, Measure atLeast) {}

    /** A mentee without a mentor: how many mentors fell away for each reason, and whose one more place would help. */
    public record Unmatched(Mentee mentee, Map<String, Integer> reasons, List<String> remedies) {
        public Unmatched {
            reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
            remedies = List.copyOf(remedies);
        }
    }

    /** All pairs together, locked ones included; {@code load} is what the goal takes off for filled mentors. */
    public record Totals(int matched, int unmatched, int kept, long points, long load, long worst) {
        public double mean() {
            return matched == 0 ? 0 : (double) points / matched;
        }

        public Measure measure() {
            return new Measure(matched, kept, points - load);
        }
    }
}
