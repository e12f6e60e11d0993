package estafeta.matching.engine;

import estafeta.matching.engine.Market.Part;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Splits a market where nobody on one side of the cut wants a seat on the other (union–find). */
final class Parts {
    /** So many parts has a market that cannot be split: one, and those who want nobody or are wanted by nobody. */
    static final int OF_ONE = 2;

    private final Market market;
    private final int[] parent;

    private Parts(Market market) {
        this.market = market;
        parent = IntStream.range(0, market.price.length).toArray();
    }

    /** The largest first. */
    static List<Part> of(Market market) {
        return new Parts(market).split();
    }

    private List<Part> split() {
        for (var row : market.seats) {
            var together = row.length == 0 ? 0 : root(row[0]);
            for (var s : row) together = join(together, s);
        }
        for (var s = market.mentors; s < parent.length; s++) join(market.mentor(s), s);
        var mentees = new int[parent.length];
        for (var row : market.seats) if (row.length > 0) mentees[root(row[0])]++;
        // nobody's seats and mentees without a row go together
        var seats = new int[parent.length];
        var alone = new Part(
                IntStream.range(0, market.mentees)
                        .filter(i -> market.seats[i].length == 0)
                        .toArray(),
                IntStream.range(0, parent.length)
                        .filter(s -> mentees[root(s)] == 0)
                        .toArray());
        for (var s = 0; s < parent.length; s++) seats[root(s)]++;
        var parts = new Part[parent.length];
        for (var s = 0; s < parent.length; s++)
            if (mentees[s] > 0) parts[s] = new Part(new int[mentees[s]], new int[seats[s]]);
        for (var s = parent.length - 1; s >= 0; s--)
            if (parts[root(s)] != null) parts[root(s)].seats()[--seats[root(s)]] = s;
        for (var i = market.mentees - 1; i >= 0; i--)
            if (market.seats[i].length > 0) {
                var root = root(market.seats[i][0]);
                parts[root].mentees()[--mentees[root]] = i;
            }
        return Stream.concat(Stream.of(alone), Arrays.stream(parts).filter(Objects::nonNull))
                .sorted(Comparator.comparing(part -> -part.mentees().length))
                .toList();
    }

    /** Answers the root of both. */
    private int join(int a, int b) {
        var one = root(a);
        var other = root(b);
        var least = Math.min(one, other);
        if (one != other) parent[Math.max(one, other)] = least;
        return least;
    }

    private int root(int s) {
        var at = s;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
