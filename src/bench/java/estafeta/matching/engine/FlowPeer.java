package estafeta.matching.engine;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;
import java.util.Optional;

/**
 * OR-Tools MinCostFlow: a unit from each mentee by a mentor's places to the sink, the most units first. A third quicker
 * than leaving the rest out by an arc that costs more than all points.
 */
final class FlowPeer implements Peer {
    @Override
    public Optional<Answer> solve(Lists lists, int[] places) {
        var begun = System.nanoTime();
        var mentees = lists.mentors().length;
        var sink = mentees + places.length;
        var flow = new MinCostFlow(sink + 1, Math.toIntExact(lists.pairs() + places.length));
        for (var i = 0; i < mentees; i++) {
            flow.setNodeSupply(i, 1);
            var mentors = lists.mentors()[i];
            var points = lists.points()[i];
            for (var k = 0; k < mentors.length; k++)
                flow.addArcWithCapacityAndUnitCost(i, mentees + mentors[k], 1, -points[k]);
        }
        for (var j = 0; j < places.length; j++) flow.addArcWithCapacityAndUnitCost(mentees + j, sink, places[j], 0);
        flow.setNodeSupply(sink, -mentees);
        var handedOver = System.nanoTime() - begun;
        if (flow.solveMaxFlowWithMinCost() != Status.OPTIMAL) throw new IllegalStateException("OR-Tools found no flow");
        var answer = new Answer(flow.getMaximumFlow(), -flow.getOptimalCost(), handedOver);
        flow.delete();
        return Optional.of(answer);
    }
}
