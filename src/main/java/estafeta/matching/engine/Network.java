package estafeta.matching.engine;

import java.util.Arrays;

/**
 * Units of flow over arcs with room and cost. {@link #settle} brings every excess to a deficit at the least total cost
 * along successive shortest paths; afterwards no arc with room has a negative reduced cost, which proves it least.
 */
final class Network {
    private static final int NONE = -1;

    /** The dual value of each node; the reduced cost of an arc is cost + potential(from) − potential(to). */
    final long[] potential;
    /** Units a node still has to send; negative where it waits for some. */
    final int[] excess;

    private final int[] first;
    private int[] next = new int[64];
    private int[] head = new int[64];
    private int[] room = new int[64];
    private long[] cost = new long[64];
    private int arcs;

    private final long[] distance;
    private final int[] into;
    private final int[] reached;
    private int reachedCount;
    private final Frontier frontier = new Frontier();

    Network(int nodes) {
        potential = new long[nodes];
        excess = new int[nodes];
        first = new int[nodes];
        distance = new long[nodes];
        into = new int[nodes];
        reached = new int[nodes];
        Arrays.fill(first, NONE);
        Arrays.fill(distance, Long.MAX_VALUE);
    }

    /** Arcs come in twos: the even one as given, the odd one to take units back. */
    int arc(int from, int to, int units, long price) {
        if (arcs == head.length) {
            next = Arrays.copyOf(next, 2 * arcs);
            head = Arrays.copyOf(head, 2 * arcs);
            room = Arrays.copyOf(room, 2 * arcs);
            cost = Arrays.copyOf(cost, 2 * arcs);
        }
        half(from, to, units, price);
        half(to, from, 0, -price);
        return arcs - 2;
    }

    private void half(int from, int to, int units, long price) {
        head[arcs] = to;
        room[arcs] = units;
        cost[arcs] = price;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    int flow(int arc) {
        return room[arc ^ 1];
    }

    boolean hasRoom(int arc) {
        return room[arc] > 0;
    }

    long reduced(int arc) {
        return cost[arc] + potential[head[arc ^ 1]] - potential[head[arc]];
    }

    void push(int arc, int units) {
        room[arc] -= units;
        room[arc ^ 1] += units;
        excess[head[arc ^ 1]] -= units;
        excess[head[arc]] += units;
    }

    /** Whatever flow and potentials it starts from, the result is the optimum; good ones only make it quicker. */
    void settle() {
        for (var arc = 0; arc < arcs; arc++) if (room[arc] > 0 && reduced(arc) < 0) push(arc, room[arc]);
        for (var node = 0; node < excess.length; node++) while (excess[node] > 0) send(node, nearestDeficit(node));
    }

    /** Makes the potentials distances from the node, which must reach all others. */
    void measureFrom(int node) {
        search(node, false);
        for (var other = 0; other < potential.length; other++) potential[other] += distance[other];
        var origin = potential[node];
        for (var other = 0; other < potential.length; other++) potential[other] -= origin;
    }

    /** The node that the shortest path of {@link #measureFrom} enters first on its way to this one. */
    int gateway(int origin, int node) {
        var at = node;
        while (head[into[at] ^ 1] != origin) at = head[into[at] ^ 1];
        return at;
    }

    private int nearestDeficit(int from) {
        var end = search(from, true);
        if (end == NONE) throw new IllegalStateException("no way from " + from + " to a deficit");
        for (var i = 0; i < reachedCount; i++) {
            var node = reached[i];
            if (distance[node] < distance[end]) potential[node] += distance[node] - distance[end];
        }
        return end;
    }

    private void send(int from, int to) {
        var units = Math.min(excess[from], -excess[to]);
        for (var at = to; at != from; at = head[into[at] ^ 1]) units = Math.min(units, room[into[at]]);
        for (var at = to; at != from; at = head[into[at] ^ 1]) push(into[at], units);
    }

    /** Dijkstra by reduced costs; answers the first deficit met, if that is what is looked for. */
    private int search(int from, boolean forDeficit) {
        for (var i = 0; i < reachedCount; i++) distance[reached[i]] = Long.MAX_VALUE;
        reachedCount = 0;
        frontier.clear();
        reach(from, 0, NONE);
        while (!frontier.empty()) {
            var so = frontier.least();
            var node = frontier.take();
            if (so > distance[node]) continue;
            if (forDeficit && excess[node] < 0) return node;
            var base = so + potential[node];
            for (var arc = first[node]; arc != NONE; arc = next[arc]) {
                if (room[arc] == 0) continue;
                var far = base + cost[arc] - potential[head[arc]];
                if (far < distance[head[arc]]) reach(head[arc], far, arc);
            }
        }
        return NONE;
    }

    private void reach(int node, long far, int arc) {
        if (distance[node] == Long.MAX_VALUE) reached[reachedCount++] = node;
        distance[node] = far;
        into[node] = arc;
        frontier.add(node, far);
    }
}
