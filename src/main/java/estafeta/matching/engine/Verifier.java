package estafeta.matching.engine;

import estafeta.matching.engine.Result.Match;
import estafeta.matching.engine.Result.Totals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Checks a result against its problem from scratch and shares no code with the solver: the pairs keep every rule, the
 * sums are right, and the prices prove by linear duality that nothing better exists. Looks at every possible pair.
 */
public final class Verifier {
    /** What may be wrong with a result. */
    public enum Rule {
        UNKNOWN,
        MATCHED_TWICE,
        LEFT_OUT,
        SCORE_DIFFERS,
        PLACES_EXCEEDED,
        LOCK_BROKEN,
        PRESENT_DIFFERS,
        RUNNER_UP_DIFFERS,
        TOTALS_DIFFER,
        SCALE_TOO_LIGHT,
        PRICE_MISSING,
        PRICE_NEGATIVE,
        PRICE_TOO_HIGH,
        BETTER_MENTOR,
        NOT_HIS_BEST,
        PRICED_YET_EMPTY,
        TAKEN_BELOW_COST,
        SUM_DIFFERS,
        GAP,
        BELOW_FLOOR,
        FLOOR_NOT_PROVEN
    }

    /** A rule broken, and by whom or what it should be. */
    public record Finding(Rule rule, String about) {}

    private final Problem problem;
    private final Result result;
    private final Map<Mentee, Match> matches = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Verifier(Problem problem, Result result) {
        this.problem = problem;
        this.result = result;
    }

    /** Everything found wrong; nothing if the result is proven. */
    public static List<Finding> check(Problem problem, Result result) {
        var verifier = new Verifier(problem, result);
        verifier.checkPairs();
        if (verifier.findings.isEmpty()) {
            verifier.checkTotals();
            verifier.findings.addAll(new Duality(problem, result).check());
        }
        return List.copyOf(verifier.findings);
    }

    private void checkPairs() {
        var mentors = new HashMap<String, Mentor>();
        for (var mentor : problem.mentors()) mentors.put(mentor.id(), mentor);
        var mentees = new HashSet<>(problem.mentees());
        var together = new HashSet<List<String>>();
        for (var match : result.matches()) {
            var mentor = mentors.get(match.mentor());
            if (mentor == null || !mentees.contains(match.mentee())) {
                add(Rule.UNKNOWN, match.pair());
                continue;
            }
            if (matches.put(match.mentee(), match) != null
                    || !together.add(List.of(match.mentee().id(), match.mentor())))
                add(Rule.MATCHED_TWICE, match.pair());
            if (taken.merge(match.mentor(), 1, Integer::sum) > mentor.places())
                add(Rule.PLACES_EXCEEDED, match.mentor());
            if (!problem.fit(match.mentee(), mentor).equals(match.score())) add(Rule.SCORE_DIFFERS, match.pair());
            var second = match.runnerUp();
            var other = second == null ? null : mentors.get(second.mentor());
            if (second != null
                    && (other == null || !problem.fit(match.mentee(), other).equals(second.score())))
                add(Rule.RUNNER_UP_DIFFERS, match.mentee());
            if (match.locked() != problem.locks().contains(match.pair())) add(Rule.LOCK_BROKEN, match.pair());
            if (match.kept() != problem.present().contains(match.pair())) add(Rule.PRESENT_DIFFERS, match.pair());
        }
        for (var lock : problem.locks()) {
            var match = matches.get(lock.mentee());
            if (match == null || !match.mentor().equals(lock.mentor())) add(Rule.LOCK_BROKEN, lock);
        }
        var missing = problem.mentees().stream()
                .filter(mentee -> !matches.containsKey(mentee))
                .toList();
        if (!result.unmatched().stream().map(Result.Unmatched::mentee).toList().equals(missing))
            add(Rule.LEFT_OUT, missing);
    }

    private void checkTotals() {
        var points = 0L;
        var kept = 0;
        var worst = Long.MAX_VALUE;
        for (var match : result.matches()) {
            points += match.score().points();
            worst = Math.min(worst, match.score().points());
            if (match.kept()) kept++;
        }
        var load = 0L;
        if (problem.goal() == Goal.CONVEX_LOAD)
            for (long count : taken.values()) load += problem.weights().of(Weights.LOAD) * (count * (count - 1) / 2);
        var matched = matches.size();
        var left = problem.mentees().size() - matched;
        var totals = new Totals(matched, left, kept, points, load, matched == 0 ? 0 : worst);
        if (!totals.equals(result.totals())) add(Rule.TOTALS_DIFFER, totals);
    }

    private void add(Rule rule, Object about) {
        findings.add(new Finding(rule, about.toString()));
    }
}
