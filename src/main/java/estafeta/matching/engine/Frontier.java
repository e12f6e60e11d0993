package estafeta.matching.engine;

import java.util.Arrays;

/** A heap of nodes by distance; a node reached anew is simply added again. */
final class Frontier {
    private long[] distance = new long[256];
    private int[] node = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean empty() {
        return size == 0;
    }

    long least() {
        return distance[0];
    }

    void add(int which, long far) {
        if (size == node.length) {
            distance = Arrays.copyOf(distance, 2 * size);
            node = Arrays.copyOf(node, 2 * size);
        }
        var at = size++;
        while (at > 0 && distance[(at - 1) / 2] > far) {
            put(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
        distance[at] = far;
        node[at] = which;
    }

    int take() {
        var taken = node[0];
        size--;
        var far = distance[size];
        var which = node[size];
        var at = 0;
        while (2 * at + 1 < size) {
            var child = 2 * at + 1;
            if (child + 1 < size && distance[child + 1] < distance[child]) child++;
            if (distance[child] >= far) break;
            put(at, child);
            at = child;
        }
        distance[at] = far;
        node[at] = which;
        return taken;
    }

    private void put(int at, int from) {
        distance[at] = distance[from];
        node[at] = node[from];
    }
}
