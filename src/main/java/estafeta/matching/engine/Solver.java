package estafeta.matching.engine;

import estafeta.matching.engine.Certificate.Floor;
import estafeta.matching.engine.Result.Match;
import estafeta.matching.engine.Result.RunnerUp;
import estafeta.matching.engine.Result.Totals;
import estafeta.matching.engine.Result.Unmatched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Result result;

    private Solver(Problem problem, @Nullable Solver before, Effort effort) {
        this.problem = problem;
        board = new Board(problem, before == null ? null : before.board, effort);
        load = problem.goal() == Goal.CONVEX_LOAD ? problem.weights().of(Weights.LOAD) : 0;
        floor = problem.goal() == Goal.WORST_OFF_FIRST ? floor() : null;
        scale = board.scale(problem.goal(), load);
        exchange = new Exchange(board, scale, load, floor == null ? Long.MIN_VALUE : floor.points());
        if (before == null) exchange.settle();
        else exchange.settle(prices(before.result.certificate()), board.mentorsOf(before.result.pairs()));
        result = result(before != null && scoresAlike(before.problem) ? before.result.byMentee() : Map.of());
    }

    private boolean scoresAlike(Problem before) {
        return before.pairs() == problem.pairs() && before.weights().equals(problem.weights());
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

    private long[] prices(Certificate before) {
        return board.mentors.stream()
                .mapToLong(mentor -> Math.max(0, scale.of(before.worth(mentor.id()))))
                .toArray();
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

    private Result result(Map<Mentee, Match> before) {
        var chosen = new Match[board.rows.length];
        IntStream.range(0, chosen.length)
                .parallel()
                .filter(i -> exchange.mentor(i) != Exchange.NONE)
                .forEach(i -> chosen[i] =
                        match(i, exchange.mentor(i), Optional.ofNullable(before.get(board.mentees.get(i)))));
        var matches = problem.locks().isEmpty()
                ? Arrays.stream(chosen).filter(Objects::nonNull).toList()
                : withLocked(chosen);
        return new Result(
                matches,
                unmatched(matches),
                totals(matches),
                new Certificate(scale, exchange.primal(), exchange.dual(), exchange.certified(), floor));
    }

    /** In the order of the problem. */
    private List<Match> withLocked(Match[] chosen) {
        var all = new HashMap<Mentee, Match>();
        for (var match : chosen) if (match != null) all.put(match.mentee(), match);
        for (var lock : problem.locks())
            all.put(
                    lock.mentee(),
                    new Match(
                            lock.mentee(),
                            lock.mentor(),
                            problem.score(lock.mentee(), problem.mentor(lock.mentor())),
                            true,
                            problem.present().contains(lock),
                            null));
        return problem.mentees().stream().map(all::get).filter(Objects::nonNull).toList();
    }

    /** Scores as they were told before are told again. */
    private Match match(int i, int j, Optional<Match> before) {
        var mentee = board.mentees.get(i);
        var mentor = board.mentors.get(j);
        var same = before.filter(match -> match.mentor().equals(mentor.id()));
        var score = same.map(Match::score).orElseGet(() -> problem.score(mentee, mentor));
        return new Match(
                mentee, mentor.id(), score, false, board.kept(i, j), runnerUp(i, j, before.map(Match::runnerUp)));
    }

    private @Nullable RunnerUp runnerUp(int i, int chosen, Optional<RunnerUp> before) {
        var row = board.rows[i];
        var best = Exchange.NONE;
        var least = Long.MAX_VALUE;
        for (var k = 0; k < row.size(); k++) {
            var j = row.mentors()[k];
            if (j == chosen || board.free(j) == 0) continue;
            var loss = exchange.loss(i, j, row.points()[k]);
            if (loss < least || loss == least && row.points()[k] > row.points()[best]) {
                best = k;
                least = loss;
            }
        }
        if (best == Exchange.NONE) return null;
        var mentor = board.mentors.get(row.mentors()[best]);
        var score = before.filter(second -> second.mentor().equals(mentor.id()))
                .map(RunnerUp::score)
                .orElseGet(() -> problem.score(board.mentees.get(i), mentor));
        return new RunnerUp(mentor.id(), score, floor == null ? scale.read(least) : Measure.NONE);
    }

    private List<Unmatched> unmatched(List<Match> matches) {
        if (matches.size() == problem.mentees().size()) return List.of();
        var remedies = new HashMap<Mentee, List<String>>();
        for (var j = 0; j < board.mentors.size(); j++) {
            var mentee = exchange.beneficiary(j);
            if (mentee != Exchange.NONE && board.mentors.get(j).places() < Mentor.MOST_PLACES)
                remedies.computeIfAbsent(board.mentees.get(mentee), one -> new ArrayList<>())
                        .add(board.mentors.get(j).id());
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

    private Totals totals(List<Match> matches) {
        var taken = new HashMap<String, Integer>();
        var points = 0L;
        var cost = 0L;
        var kept = 0;
        var worst = Long.MAX_VALUE;
        for (var match : matches) {
            var worth = match.score().points();
            if (load > 0) cost += load * (taken.merge(match.mentor(), 1, Integer::sum) - 1);
            points += worth;
            worst = Math.min(worst, worth);
            if (match.kept()) kept++;
        }
        var left = problem.mentees().size() - matches.size();
        return new Totals(matches.size(), left, kept, points, cost, matches.isEmpty() ? 0 : worst);
    }
}
