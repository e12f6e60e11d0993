package estafeta.matching.engine;

import estafeta.matching.engine.Result.Match;
import estafeta.matching.engine.Result.RunnerUp;
import estafeta.matching.engine.WhyNot.Costs;
import estafeta.matching.engine.WhyNot.Limited;
import estafeta.matching.engine.WhyNot.Move;
import estafeta.matching.engine.WhyNot.Proposed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A solved problem that answers questions and takes edits. Never changes: an edit gives the next session, exact again
 * and repaired from this one, so that few pairs move without need.
 */
public final class Session {
    private final Problem problem;
    private final Effort effort;
    private final Solver solver;
    private final Result result;

    private Session(Problem problem, @Nullable Session before, Effort effort) {
        this.problem = problem;
        this.effort = effort;
        solver = Solver.solve(problem, before == null ? null : before.solver, effort);
        result = solver.result();
    }

    /** Asks the source about every pair once; then time grows at worst as mentees × eligible pairs. */
    public static Session solve(Problem problem) {
        return solve(problem, Effort.usual());
    }

    static Session solve(Problem problem, Effort effort) {
        return new Session(problem, null, effort);
    }

    /** The pairs that were weighed; the best ones are among them. */
    Row[] candidates() {
        return solver.candidates();
    }

    public Problem problem() {
        return problem;
    }

    public Result result() {
        return result;
    }

    /** Any change at all; start from {@link #problem()}. */
    public Session to(Problem next) {
        return new Session(next, this, effort);
    }

    public Session mentorLeft(String mentor) {
        return to(problem.without(problem.mentor(mentor)));
    }

    /** The source must know her already. */
    public Session menteeJoined(Mentee mentee) {
        return to(problem.with(mentee));
    }

    public Session placesChanged(String mentor, int places) {
        return to(problem.places(mentor, places));
    }

    public Session lock(Pair pair) {
        return to(problem.lock(pair));
    }

    public Session ban(Pair pair) {
        return to(problem.ban(pair));
    }

    /** Takes the mentor instead of the proposed one, at the price and with the moves that {@link #whyNot} told. */
    public Session force(Pair pair) {
        return lock(pair);
    }

    public WhyNot whyNot(Mentee mentee, String mentor) {
        problem.require(mentee);
        var wanted = problem.mentor(mentor);
        var pair = new Pair(mentee, mentor);
        if (result.of(mentee).filter(match -> match.mentor().equals(mentor)).isPresent()) return new Proposed();
        var obstacle = problem.obstacle(mentee, wanted);
        if (obstacle.isPresent()) return new Limited(obstacle.get());
        var score = problem.score(mentee, wanted);
        var forced = force(pair);
        var after = forced.result;
        return new Costs(
                score,
                foreseen(pair, score.points()),
                result.totals().measure().minus(after.totals().measure()),
                result.totals().worst() - after.totals().worst(),
                moves(mentee, forced),
                after);
    }

    /**
     * The mentors who may be had instead of the proposed one, at most so many: first those who by the prices cost least,
     * under {@link Goal#WORST_OFF_FIRST} those of most points. Looks at every mentor once and moves nobody; what one
     * costs indeed is told by {@link #whyNot}.
     */
    public List<RunnerUp> likely(Mentee mentee, int most) {
        problem.require(mentee);
        var mentors = problem.mentors();
        var proposed = result.of(mentee).map(Match::mentor).orElse("");
        var all = new ArrayList<Likely>();
        problem.pairs().rows(mentors, problem.weights()).each(mentee, (j, points) -> {
            var pair = new Pair(mentee, mentors.get(j).id());
            all.add(new Likely(j, pair, points, problem.goal() == Goal.WORST_OFF_FIRST ? -points : loss(pair, points)));
        });
        return all.stream()
                .sorted(Comparator.comparingLong(Likely::loss).thenComparing(Likely::mentor))
                .filter(one -> !one.pair.mentor().equals(proposed)
                        && problem.obstacle(mentee, mentors.get(one.mentor)).isEmpty())
                .limit(most)
                .map(one -> new RunnerUp(
                        one.pair.mentor(),
                        problem.score(mentee, mentors.get(one.mentor)),
                        foreseen(one.pair, one.points)))
                .toList();
    }

    private record Likely(int mentor, Pair pair, long points, long loss) {}

    /** Nothing where prices alone do not tell. */
    private Measure foreseen(Pair pair, long points) {
        var certificate = result.certificate();
        return problem.goal() == Goal.WORST_OFF_FIRST
                        || !certificate.prices().mentees().containsKey(pair.mentee())
                ? Measure.NONE
                : certificate.scale().read(loss(pair, points));
    }

    /** What the mentee had, less what the pair would leave after the mentor's price. */
    private long loss(Pair pair, long points) {
        var prices = result.certificate().prices();
        var price = prices.mentors().getOrDefault(pair.mentor(), 0L)
                + prices.rents().getOrDefault(Board.inAnyRole(pair.mentee(), pair.mentor()), 0L);
        var value = new Measure(1, problem.present().contains(pair) ? 1 : 0, points);
        return prices.mentees().getOrDefault(pair.mentee(), 0L)
                - result.certificate().scale().of(value)
                + price;
    }

    /** Hers first. */
    private List<Move> moves(Mentee mentee, Session after) {
        return solver.moves(after.solver).stream()
                .sorted(Comparator.comparing(move -> !move.mentee().equals(mentee)))
                .toList();
    }
}
