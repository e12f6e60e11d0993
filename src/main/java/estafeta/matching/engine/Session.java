package estafeta.matching.engine;

import estafeta.matching.engine.ProblemRefused.Flaw;
import estafeta.matching.engine.WhyNot.Costs;
import estafeta.matching.engine.WhyNot.Limited;
import estafeta.matching.engine.WhyNot.Move;
import estafeta.matching.engine.WhyNot.Proposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        if (!problem.mentees().contains(mentee))
            throw new ProblemRefused(Flaw.UNKNOWN_MENTEE, mentee.id(), mentee.role());
        var wanted = problem.mentor(mentor);
        var pair = new Pair(mentee, mentor);
        if (result.of(mentee).filter(match -> match.mentor().equals(mentor)).isPresent()) return new Proposed();
        var obstacle = problem.obstacle(mentee, wanted);
        if (obstacle.isPresent()) return new Limited(obstacle.get());
        if (!(problem.fit(mentee, wanted) instanceof Score score))
            throw new IllegalStateException("the source changed its mind about " + pair);
        var after = force(pair).result;
        return new Costs(
                score,
                foreseen(pair, score),
                result.totals().measure().minus(after.totals().measure()),
                result.totals().worst() - after.totals().worst(),
                moves(mentee, after),
                after);
    }

    /** What the prices alone tell: what the mentee had, less what the pair would leave after the mentor's price. */
    private Measure foreseen(Pair pair, Score score) {
        var certificate = result.certificate();
        var had = certificate.prices().mentees().get(pair.mentee());
        if (had == null || problem.goal() == Goal.WORST_OFF_FIRST) return Measure.NONE;
        var price = certificate.prices().mentors().getOrDefault(pair.mentor(), 0L)
                + certificate.prices().rents().getOrDefault(Board.inAnyRole(pair.mentee(), pair.mentor()), 0L);
        var value = certificate.scale().of(new Measure(1, problem.present().contains(pair) ? 1 : 0, score.points()));
        return certificate.scale().read(had - value + price);
    }

    private List<Move> moves(Mentee first, Result after) {
        var moves = new ArrayList<Move>();
        var before = result.pairs();
        var then = after.pairs();
        for (var mentee : problem.mentees()) {
            var from = before.get(mentee);
            var to = then.get(mentee);
            if (!Objects.equals(from, to))
                moves.add(mentee.equals(first) ? 0 : moves.size(), new Move(mentee, from, to));
        }
        return List.copyOf(moves);
    }
}
