package estafeta.matching.engine;

import estafeta.matching.engine.Certificate.Prices;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The board as a flow: each open mentee sends one unit through a mentor's place to the sink, or straight there for
 * nothing. One who wants several roles reaches each mentor through a relay that lets a single unit pass.
 */
final class Flow {
    static final int NONE = -1;

    private final Board board;
    private final Scale scale;
    private final long load;
    private final int sink;
    private final Network network;
    /** The arc of each pair of the board; none below the floor. */
    private final int[] arc;

    private final int[] unmatched;
    /** The first place arc of each mentor; the others follow. */
    private final int[] place;

    private final Map<Pair, Relay> relays;

    private record Relay(int node, int mentor, int arc) {}

    /** Only pairs of at least {@code floor} points take part; each further mentee of a mentor costs {@code load} points. */
    Flow(Board board, Scale scale, long load, long floor) {
        this.board = board;
        this.scale = scale;
        this.load = load * scale.points();
        var mentees = board.mentees.size();
        sink = mentees + board.mentors.size();
        var shared = shared(board, floor);
        network = new Network(sink + 1 + shared.size());
        unmatched = new int[mentees];
        place = new int[board.mentors.size()];
        arc = new int[board.pairs()];
        relays = new LinkedHashMap<>();
        for (var j = 0; j < place.length; j++) openPlaces(j);
        shared.forEach((pair, j) -> {
            var node = sink + 1 + relays.size();
            relays.put(pair, new Relay(node, j, network.arc(node, node(j), 1, 0)));
        });
        for (var i = 0; i < mentees; i++) {
            network.excess[i] = 1;
            unmatched[i] = network.arc(i, sink, 1, 0);
            for (var k = board.first[i]; k < board.first[i + 1]; k++)
                arc[k] = board.points[k] < floor ? NONE : network.arc(i, target(i, k), 1, -value(k));
        }
        network.excess[sink] = -mentees;
    }

    /** The mentors within reach of someone who wants several roles. */
    private static Map<Pair, Integer> shared(Board board, long floor) {
        var roles = new HashMap<String, Integer>();
        for (var mentee : board.mentees) roles.merge(mentee.id(), 1, Integer::sum);
        var shared = new LinkedHashMap<Pair, Integer>();
        for (var i = 0; i < board.mentees.size(); i++)
            for (var k = board.first[i]; k < board.first[i + 1]; k++)
                if (board.points[k] >= floor
                        && roles.getOrDefault(board.mentees.get(i).id(), 0) > 1)
                    shared.put(board.pairInAnyRole(i, board.mentor[k]), board.mentor[k]);
        return shared;
    }

    /** The arc from the sink lets a place stay empty: no price falls below nothing. */
    private void openPlaces(int j) {
        network.arc(sink, node(j), Integer.MAX_VALUE / 2, 0);
        for (var n = 0; n < board.free(j); n++) {
            var one = network.arc(node(j), sink, 1, cost(j, n));
            if (n == 0) place[j] = one;
        }
    }

    private @Nullable Relay relay(int i, int k) {
        return relays.isEmpty() ? null : relays.get(board.pairInAnyRole(i, board.mentor[k]));
    }

    private int node(int j) {
        return board.mentees.size() + j;
    }

    private int target(int i, int k) {
        var relay = relay(i, k);
        return relay == null ? node(board.mentor[k]) : relay.node;
    }

    private long value(int k) {
        return scale.matched() + scale.points() * board.points[k] + (board.kept[k] ? scale.kept() : 0);
    }

    /** What the mentor's n-th open place costs, counted from 0. */
    private long cost(int j, int n) {
        return load * (board.locked[j] + n);
    }

    /** Finds the optimum, from these prices and pairs if they are any good, and its least prices. */
    Flow settle(Map<String, Long> prices, Map<Mentee, String> pairs) {
        var potential = network.potential;
        for (var j = 0; j < place.length; j++)
            potential[node(j)] = -prices.getOrDefault(board.mentors.get(j).id(), 0L);
        for (var relay : relays.values()) potential[relay.node] = potential[node(relay.mentor)];
        for (var i = 0; i < unmatched.length; i++) {
            for (var k = board.first[i]; k < board.first[i + 1]; k++)
                if (arc[k] != NONE) potential[i] = Math.max(potential[i], value(k) + potential[target(i, k)]);
            var mentor = pairs.get(board.mentees.get(i));
            if (potential[i] == 0) network.push(unmatched[i], 1);
            else if (mentor != null) repeat(i, mentor);
        }
        network.settle();
        network.measureFrom(sink);
        return this;
    }

    /** Gives mentee i the mentor again, if there is still room. */
    private void repeat(int i, String mentor) {
        for (var k = board.first[i]; k < board.first[i + 1]; k++) {
            var j = board.mentor[k];
            if (arc[k] == NONE || !board.mentors.get(j).id().equals(mentor)) continue;
            var open = NONE;
            for (var n = 0; n < board.free(j) && open == NONE; n++)
                if (network.hasRoom(place[j] + 2 * n)) open = place[j] + 2 * n;
            var relay = relay(i, k);
            if (open == NONE || relay != null && !network.hasRoom(relay.arc)) return;
            network.push(arc[k], 1);
            if (relay != null) network.push(relay.arc, 1);
            network.push(open, 1);
        }
    }

    /** The pair of the board that mentee i got. */
    int chosen(int i) {
        for (var k = board.first[i]; k < board.first[i + 1]; k++)
            if (arc[k] != NONE && network.flow(arc[k]) > 0) return k;
        return NONE;
    }

    /** What forcing the pair costs at least: what mentee i has, less what the pair would leave after its price. */
    long loss(int i, int k) {
        var relay = relay(i, k);
        return network.potential[i] + price(board.mentor[k]) + (relay == null ? 0 : rent(relay)) - value(k);
    }

    long price(int j) {
        return -network.potential[node(j)];
    }

    /** Whom one more place at the mentor would match. */
    int beneficiary(int j) {
        return scale.read(price(j)).matched() > 0 ? network.gateway(sink, node(j)) : NONE;
    }

    int matched() {
        var matched = 0;
        for (var i = 0; i < unmatched.length; i++) if (chosen(i) != NONE) matched++;
        return matched;
    }

    long primal() {
        var sum = 0L;
        var taken = new int[place.length];
        for (var i = 0; i < unmatched.length; i++) {
            var k = chosen(i);
            if (k != NONE) sum += value(k) - cost(board.mentor[k], taken[board.mentor[k]]++);
        }
        return sum;
    }

    long dual() {
        var sum = 0L;
        for (var i = 0; i < unmatched.length; i++) sum += network.potential[i];
        for (var j = 0; j < place.length; j++)
            for (var n = 0; n < board.free(j); n++) sum += Math.max(0, price(j) - cost(j, n));
        for (var relay : relays.values()) sum += rent(relay);
        return sum;
    }

    private long rent(Relay relay) {
        return Math.max(0, -network.reduced(relay.arc));
    }

    Prices prices() {
        var mentors = new LinkedHashMap<String, Long>();
        for (var j = 0; j < place.length; j++) mentors.put(board.mentors.get(j).id(), price(j));
        var mentees = new LinkedHashMap<Mentee, Long>();
        for (var i = 0; i < unmatched.length; i++) mentees.put(board.mentees.get(i), network.potential[i]);
        var rents = new LinkedHashMap<Pair, Long>();
        relays.forEach((pair, relay) -> {
            if (rent(relay) > 0) rents.put(pair, rent(relay));
        });
        return new Prices(mentors, mentees, rents);
    }
}
