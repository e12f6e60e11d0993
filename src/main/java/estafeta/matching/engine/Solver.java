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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sets the board, settles its flow and writes the result down; starts from the former result if there is one. */
final class Solver {
    private final Problem problem;
    private final Board board;
    private final long load;
    private final @Nullable Floor floor;
    private final Scale scale;
    private final Flow flow;
    private final Map<String, Mentor> mentors = new HashMap<>();

    private Solver(Problem problem, @Nullable Result before) {
        this.problem = problem;
        board = new Board(problem);
        load = problem.goal() == Goal.CONVEX_LOAD ? problem.weights().of(Weights.LOAD) : 0;
        floor = problem.goal() == Goal.WORST_OFF_FIRST ? floor() : null;
        scale = board.scale(problem.goal(), load);
        flow = new Flow(board, scale, load, floor == null ? Long.MIN_VALUE : floor.points());
        var prices = new HashMap<String, Long>();
        var pairs = new HashMap<Mentee, String>();
        if (before != null) {
            var former = before.certificate();
            former.prices().mentors().keySet().forEach(id -> prices.put(id, Math.max(0, scale.of(former.worth(id)))));
            before.matches().forEach(match -> pairs.put(match.mentee(), match.mentor()));
        }
        flow.settle(prices, pairs);
        for (var mentor : problem.mentors()) mentors.put(mentor.id(), mentor);
    }

    static Result solve(Problem problem, @Nullable Result before) {
        return new Solver(problem, before).result();
    }

    /** The highest floor under which as many are matched as without one; none if nobody is. */
    private @Nullable Floor floor() {
        var matched = counted(Long.MIN_VALUE).matched();
        if (matched == 0) return null;
        var floors = Arrays.stream(board.points, 0, board.pairs())
                .distinct()
                .sorted()
                .toArray();
        var holds = 0;
        var fails = floors.length;
        while (fails - holds > 1) {
            var middle = (holds + fails) / 2;
            if (counted(floors[middle]).matched() == matched) holds = middle;
            else fails = middle;
        }
        return new Floor(floors[holds], counted(floors[holds] + 1).prices());
    }

    private Flow counted(long above) {
        return new Flow(board, Scale.COUNT, 0, above).settle(Map.of(), Map.of());
    }

    private Result result() {
        var chosen = new HashMap<Mentee, Match>();
        for (var lock : problem.locks()) chosen.put(lock.mentee(), match(lock, true, null));
        for (var i = 0; i < board.mentees.size(); i++) {
            var k = flow.chosen(i);
            if (k == Flow.NONE) continue;
            chosen.put(board.mentees.get(i), match(board.pair(i, board.mentor[k]), false, runnerUp(i, k)));
        }
        var matches = new ArrayList<Match>();
        for (var mentee : problem.mentees()) {
            var match = chosen.get(mentee);
            if (match != null) matches.add(match);
        }
        return new Result(
                matches,
                unmatched(matches),
                totals(matches),
                new Certificate(scale, flow.primal(), flow.dual(), flow.prices(), floor));
    }

    private Match match(Pair pair, boolean locked, @Nullable RunnerUp runnerUp) {
        return new Match(
                pair.mentee(),
                pair.mentor(),
                score(pair),
                locked,
                problem.present().contains(pair),
                runnerUp);
    }

    private Score score(Pair pair) {
        var mentor = mentors.get(pair.mentor());
        if (mentor != null && problem.fit(pair.mentee(), mentor) instanceof Score score) return score;
        throw new IllegalStateException("the source changed its mind about " + pair);
    }

    private @Nullable RunnerUp runnerUp(int i, int chosen) {
        var best = Flow.NONE;
        for (var k = board.first[i]; k < board.first[i + 1]; k++) {
            if (k == chosen || board.free(board.mentor[k]) == 0) continue;
            if (best == Flow.NONE || flow.loss(i, k) < flow.loss(i, best)) best = k;
        }
        if (best == Flow.NONE) return null;
        var pair = board.pair(i, board.mentor[best]);
        return new RunnerUp(pair.mentor(), score(pair), foreseen(flow.loss(i, best)));
    }

    private Measure foreseen(long loss) {
        return floor == null ? scale.read(loss) : Measure.NONE;
    }

    private List<Unmatched> unmatched(List<Match> matches) {
        var remedies = new HashMap<Mentee, List<String>>();
        for (var j = 0; j < board.mentors.size(); j++) {
            var mentee = flow.beneficiary(j);
            if (mentee != Flow.NONE && board.mentors.get(j).places() < Mentor.MOST_PLACES)
                remedies.computeIfAbsent(board.mentees.get(mentee), one -> new ArrayList<>())
                        .add(board.mentors.get(j).id());
        }
        var together = new HashSet<Pair>();
        var matched = new HashSet<Mentee>();
        for (var match : matches) {
            matched.add(match.mentee());
            together.add(Board.inAnyRole(match.mentee(), match.mentor()));
        }
        return problem.mentees().stream()
                .filter(mentee -> !matched.contains(mentee))
                .map(mentee -> {
                    var reasons = new TreeMap<String, Integer>();
                    for (var mentor : problem.mentors()) {
                        var otherwise = together.contains(Board.inAnyRole(mentee, mentor.id()))
                                ? Limit.OTHER_ROLE
                                : Limit.TAKEN;
                        reasons.merge(
                                problem.obstacle(mentee, mentor)
                                        .orElse(otherwise)
                                        .code(),
                                1,
                                Integer::sum);
                    }
                    return new Unmatched(mentee, reasons, remedies.getOrDefault(mentee, List.of()));
                })
                .toList();
    }

    private Totals totals(List<Match> matches) {
        var taken = new HashMap<String, Integer>();
        var points = 0L;
        var cost = 0L;
        var kept = 0;
        var worst = Long.MAX_VALUE;
        for (var match : matches) {
            cost += load * (taken.merge(match.mentor(), 1, Integer::sum) - 1);
            points += match.score().points();
            worst = Math.min(worst, match.score().points());
            if (match.kept()) kept++;
        }
        var left = problem.mentees().size() - matches.size();
        return new Totals(matches.size(), left, kept, points, cost, matches.isEmpty() ? 0 : worst);
    }
}
