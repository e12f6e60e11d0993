package estafeta.matching.engine;

import estafeta.matching.engine.Certificate.Floor;
import estafeta.matching.engine.Result.Match;
import estafeta.matching.engine.Result.RunnerUp;
import estafeta.matching.engine.Result.Totals;
import estafeta.matching.engine.Result.Unmatched;
import estafeta.matching.engine.WhyNot.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sets the board, brings it to market and writes the result down; starts from what was solved before, if anything. */
final class Solver {
    private final Problem problem;
    private final Board board;
    private final long load;
    private final @Nullable Floor floor;
    private final Scale scale;
    private final Exchange exchange;
    /** By the number of the mentee. */
    private final @Nullable Match[] matches;

    private final Result result;

    private Solver(Problem problem, @Nullable Solver before, Effort effort) {
        this.problem = problem;
        board = new Board(problem, before == null ? null : before.board, effort);
        load = problem.goal() == Goal.CONVEX_LOAD ? problem.weights().of(Weights.LOAD) : 0;
        floor = problem.goal() == Goal.WORST_OFF_FIRST ? floor() : null;
        scale = board.scale(problem.goal(), load);
        var least = floor == null ? Long.MIN_VALUE : floor.points();
        exchange = new Exchange(board, scale, load, least, before == null ? null : before.exchange);
        if (before == null) exchange.settle();
        else exchange.settleFrom(before.exchange, had(before));
        matches = before != null && scoresAlike(before.problem)
                ? matches(before.matches(board.mentees), exchange.unmoved(before.exchange))
                : matches(new Match[board.rows.length], new boolean[board.rows.length]);
        result = result(Arrays.stream(matches).filter(Objects::nonNull).collect(Collectors.toUnmodifiableList()));
    }

    private boolean scoresAlike(Problem before) {
        return before.pairs() == problem.pairs() && before.weights().equals(problem.weights());
    }

    /** Of each of these mentees, if there is one. */
    private @Nullable Match[] matches(Roll<Mentee, Mentee> mentees) {
        var found = new Match[mentees.size()];
        var at = board.mentees.places(mentees);
        for (var i = 0; i < found.length; i++) if (at[i] != Roll.NONE) found[i] = matches[at[i]];
        return found;
    }

    /** The number of the mentor whom a mentee had before, locked or not. */
    private IntUnaryOperator had(Solver before) {
        var at = before.board.mentees.places(board.mentees);
        var now = board.mentors.places(before.board.mentors);
        return i -> {
            var j = at[i] == Roll.NONE ? Roll.NONE : before.number(at[i]);
            return j == Roll.NONE ? Roll.NONE : now[j];
        };
    }

    private int number(int i) {
        var j = exchange.mentor(i);
        var match = matches[i];
        return j != Roll.NONE || match == null ? j : board.mentors.place(match.mentor());
    }

    static Solver solve(Problem problem, @Nullable Solver before, Effort effort) {
        return new Solver(problem, before, effort);
    }

    Row[] candidates() {
        return board.rows.clone();
    }

    Result result() {
        return result;
    }

    /** How this solution and another of the same mentees differ, in the order of the problem. */
    List<Move> moves(Solver after) {
        return IntStream.range(0, matches.length)
                .mapToObj(i -> new Move(board.mentees.get(i), mentor(i), after.mentor(i)))
                .filter(move -> !Objects.equals(move.from(), move.to()))
                .toList();
    }

    private @Nullable String mentor(int i) {
        var match = matches[i];
        return match == null ? null : match.mentor();
    }

    /** The highest floor under which as many are matched as without one; none if nobody is. */
    private @Nullable Floor floor() {
        var matched = counted(Long.MIN_VALUE).matched();
        if (matched == 0) return null;
        var holds = -board.steepest();
        var fails = board.steepest() + 1;
        while (fails - holds > 1) {
            var middle = Math.floorDiv(holds + fails, 2);
            if (counted(middle).matched() == matched) holds = middle;
            else fails = middle;
        }
        return new Floor(holds, counted(fails).certified());
    }

    private Exchange counted(long above) {
        return new Exchange(board, Scale.COUNT, 0, above).settle();
    }

    private @Nullable Match[] matches(@Nullable Match[] before, boolean[] unmoved) {
        var all = new Match[board.rows.length];
        IntStream.range(0, all.length)
                .parallel()
                .filter(i -> exchange.mentor(i) != Exchange.NONE)
                .forEach(i -> all[i] = unmoved[i] ? before[i] : match(i, exchange.mentor(i), before[i]));
        for (var lock : problem.locks())
            all[board.mentees.place(lock.mentee())] = new Match(
                    lock.mentee(),
                    lock.mentor(),
                    problem.score(lock.mentee(), problem.mentor(lock.mentor())),
                    true,
                    problem.present().contains(lock),
                    null);
        return all;
    }

    private Match match(int i, int j, @Nullable Match before) {
        var mentee = board.mentees.get(i);
        var mentor = board.mentors.name(j);
        var score = before != null && before.mentor().equals(mentor) ? before.score() : board.score(i, j);
        var second = runnerUp(i, j, before == null ? null : before.runnerUp());
        return new Match(mentee, mentor, score, false, board.kept(i, j), second);
    }

    private Result result(List<Match> matches) {
        return new Result(
                matches,
                unmatched(matches),
                totals(matches.size()),
                new Certificate(scale, exchange.primal(), exchange.dual(), exchange.certified(), floor));
    }

    private @Nullable RunnerUp runnerUp(int i, int chosen, @Nullable RunnerUp before) {
        var row = board.rows[i];
        var best = Exchange.NONE;
        var least = Long.MAX_VALUE;
        for (var k = 0; k < row.size(); k++) {
            var j = row.mentors()[k];
            if (exchange.leastLoss(i, row.points()[k]) >= least) break;
            if (j == chosen || board.free(j) == 0) continue;
            var loss = exchange.loss(i, j, row.points()[k]);
            if (loss < least) {
                best = k;
                least = loss;
            }
        }
        if (best == Exchange.NONE) return null;
        var mentor = board.mentors.name(row.mentors()[best]);
        var score =
                before != null && before.mentor().equals(mentor) ? before.score() : board.score(i, row.mentors()[best]);
        return new RunnerUp(mentor, score, floor == null ? scale.read(least) : Measure.NONE);
    }

    private List<Unmatched> unmatched(List<Match> matches) {
        if (matches.size() == problem.mentees().size()) return List.of();
        var remedies = new HashMap<Mentee, List<String>>();
        for (var n = 0; n < board.offered.length; n++) {
            var mentee = exchange.beneficiary(board.offered[n]);
            var mentor = problem.mentors().get(n);
            if (mentee != Exchange.NONE && mentor.places() < Mentor.MOST_PLACES)
                remedies.computeIfAbsent(board.mentees.get(mentee), one -> new ArrayList<>())
                        .add(mentor.id());
        }
        var together = new HashSet<Pair>();
        var matched = new HashSet<Mentee>();
        for (var match : matches) {
            matched.add(match.mentee());
            together.add(Board.inAnyRole(match.mentee(), match.mentor()));
        }
        return problem.mentees().parallelStream()
                .filter(mentee -> !matched.contains(mentee))
                .map(mentee ->
                        new Unmatched(mentee, reasons(mentee, together), remedies.getOrDefault(mentee, List.of())))
                .toList();
    }

    private Map<String, Integer> reasons(Mentee mentee, HashSet<Pair> together) {
        var reasons = new TreeMap<String, Integer>();
        for (var mentor : problem.mentors()) {
            var limit = problem.obstacle(mentee, mentor)
                    .orElseGet(() ->
                            together.contains(Board.inAnyRole(mentee, mentor.id())) ? Limit.OTHER_ROLE : Limit.TAKEN);
            reasons.merge(limit.code(), 1, Integer::sum);
        }
        return reasons;
    }

    private Totals totals(int matched) {
        var taken = new HashMap<String, Integer>();
        var points = 0L;
        var cost = 0L;
        var kept = 0;
        var worst = Long.MAX_VALUE;
        for (var i = 0; i < matches.length; i++) {
            var match = matches[i];
            if (match == null) continue;
            var worth = match.locked() ? match.score().points() : exchange.points(i);
            if (load > 0) cost += load * (taken.merge(match.mentor(), 1, Integer::sum) - 1);
            points += worth;
            worst = Math.min(worst, worth);
            if (match.kept()) kept++;
        }
        var left = problem.mentees().size() - matched;
        return new Totals(matched, left, kept, points, cost, matched == 0 ? 0 : worst);
    }
}
