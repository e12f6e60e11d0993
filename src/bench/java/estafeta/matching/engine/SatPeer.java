package estafeta.matching.engine;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/** OR-Tools CP-SAT: a yes or no for each pair, one at most to a mentee, the places to a mentor; on all cores. */
final class SatPeer implements Peer {
    static final Duration LIMIT = Duration.ofSeconds(120);

    @Override
    public Optional<Answer> solve(Lists lists, int[] places) {
        var begun = System.nanoTime();
        var pair = (lists.steepest() + 1L) * (2L * lists.mentors().length + 2);
        var model = new CpModel();
        var worth = LinearExpr.newBuilder();
        var byMentor = new ArrayList<ArrayList<Literal>>();
        for (var ignored : places) byMentor.add(new ArrayList<>());
        for (var i = 0; i < lists.mentors().length; i++) {
            var ofMentee = new ArrayList<Literal>();
            for (var k = 0; k < lists.mentors()[i].length; k++) {
                var chosen = model.newBoolVar("");
                ofMentee.add(chosen);
                byMentor.get(lists.mentors()[i][k]).add(chosen);
                worth.addTerm(chosen, pair + lists.points()[i][k]);
            }
            model.addAtMostOne(ofMentee);
        }
        for (var j = 0; j < places.length; j++)
            model.addLessOrEqual(LinearExpr.sum(byMentor.get(j).toArray(Literal[]::new)), places[j]);
        model.maximize(worth);
        var handedOver = System.nanoTime() - begun;
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(LIMIT.toSeconds());
        if (solver.solve(model) != CpSolverStatus.OPTIMAL) return Optional.empty();
        var sum = Math.round(solver.objectiveValue());
        var matched = Math.floorDiv(sum + pair / 2, pair);
        return Optional.of(new Answer(matched, sum - matched * pair, handedOver));
    }
}
