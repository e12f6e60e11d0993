package estafeta.matching.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * JGraphT's Kuhn–Munkres: as many mentors as mentees, one place each, all pairs eligible; points lost are its costs. The
 * ends of its edges are bare objects: numbers in a row share few hashes there and cost it several times as long.
 */
final class HungarianPeer implements Peer {
    @Override
    public Optional<Answer> solve(Lists lists, int[] places) {
        var begun = System.nanoTime();
        var most = lists.steepest();
        var graph = new SimpleWeightedGraph<Object, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var mentees = Stream.generate(Object::new).limit(places.length).toArray();
        var mentors = Stream.generate(Object::new).limit(places.length).toArray();
        for (var mentee : mentees) graph.addVertex(mentee);
        for (var mentor : mentors) graph.addVertex(mentor);
        for (var i = 0; i < mentees.length; i++)
            for (var k = 0; k < mentors.length; k++)
                graph.setEdgeWeight(
                        graph.addEdge(mentees[i], mentors[lists.mentors()[i][k]]), most - lists.points()[i][k]);
        var handedOver = System.nanoTime() - begun;
        var matching = new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, Set.of(mentees), Set.of(mentors))
                .getMatching();
        var matched = matching.getEdges().size();
        return Optional.of(new Answer(matched, (long) most * matched - Math.round(matching.getWeight()), handedOver));
    }
}
