package estafeta.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The best there is by trying everything: what each goal makes greatest, most important first. */
final class Exhaustive {
    private final Problem problem;
    private final Map<Mentee, String> locks = new HashMap<>();
    private final int[] free;
    private final long[][] points;
    private final int[] choice;
    private long[] best = {Long.MIN_VALUE};

    private Exhaustive(Problem problem) {
        this.problem = problem;
        for (var lock : problem.locks()) locks.put(lock.mentee(), lock.mentor());
        free = problem.mentors().stream().mapToInt(Mentor::places).toArray();
        choice = new int[problem.mentees().size()];
        points = new long[choice.length][free.length];
        for (var i = 0; i < choice.length; i++)
            for (var j = 0; j < free.length; j++) {
                var fit =
                        problem.fit(problem.mentees().get(i), problem.mentors().get(j));
                points[i][j] = fit instanceof Score score ? score.points() : Long.MIN_VALUE;
            }
    }

    static long[] best(Problem problem) {
        var exhaustive = new Exhaustive(problem);
        exhaustive.from(0);
        return exhaustive.best;
    }

    static long[] of(Problem problem, Result result) {
        var exhaustive = new Exhaustive(problem);
        Arrays.fill(exhaustive.choice, -1);
        var mentors = problem.mentors().stream().map(Mentor::id).toList();
        for (var match : result.matches())
            exhaustive.choice[problem.mentees().indexOf(match.mentee())] = mentors.indexOf(match.mentor());
        return exhaustive.worth();
    }

    private void from(int i) {
        if (i == choice.length) {
            var worth = worth();
            if (Arrays.compare(worth, best) > 0) best = worth;
            return;
        }
        var mentee = problem.mentees().get(i);
        var lock = locks.get(mentee);
        for (var j = lock == null ? -1 : 0; j < free.length; j++) {
            if (lock != null && !lock.equals(problem.mentors().get(j).id())) continue;
            choice[i] = j;
            if (j == -1) from(i + 1);
            else if (free[j] > 0 && points[i][j] != Long.MIN_VALUE && !inOtherRole(i, j)) {
                free[j]--;
                from(i + 1);
                free[j]++;
            }
        }
    }

    private boolean inOtherRole(int i, int j) {
        for (var other = 0; other < i; other++)
            if (choice[other] == j
                    && problem.mentees()
                            .get(other)
                            .id()
                            .equals(problem.mentees().get(i).id())) return true;
        return false;
    }

    private long[] worth() {
        var matched = 0L;
        var sum = 0L;
        var kept = 0L;
        var load = 0L;
        var worst = Long.MAX_VALUE;
        var taken = new int[free.length];
        for (var i = 0; i < choice.length; i++) {
            if (choice[i] == -1) continue;
            matched++;
            sum += points[i][choice[i]];
            load += problem.weights().of(Weights.LOAD) * (long) taken[choice[i]]++;
            var mentee = problem.mentees().get(i);
            if (problem.present()
                    .contains(new Pair(mentee, problem.mentors().get(choice[i]).id()))) kept++;
            if (!locks.containsKey(mentee)) worst = Math.min(worst, points[i][choice[i]]);
        }
        return switch (problem.goal()) {
            case MOST_MATCHED_THEN_POINTS -> new long[] {matched, sum, kept};
            case WORST_OFF_FIRST -> new long[] {matched, worst, sum, kept};
            case FEWEST_CHANGES -> new long[] {matched, kept, sum};
            case CONVEX_LOAD -> new long[] {matched, sum - load, kept};
        };
    }

    static List<Pair> everyPair(Problem problem) {
        var pairs = new ArrayList<Pair>();
        for (var mentee : problem.mentees())
            for (var mentor : problem.mentors()) pairs.add(new Pair(mentee, mentor.id()));
        return pairs;
    }
}
