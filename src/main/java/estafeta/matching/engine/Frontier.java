package estafeta.matching.engine;

import java.util.Arrays;

/** Nodes by distance, in a heap; a node reached anew is simply added again. Those at no distance, often most, come first. */
final class Frontier {
    private long[] distance = new long[256];
    private int[] node = new int[256];
    private int size;
    private final Numbers here = new Numbers();

    void clear() {
        size = 0;
        here.clear();
    }

    boolean empty() {
        return size == 0 && here.size() == 0;
    }

    long least() {
        return here.size() > 0 ? 0 : distance[0];
    }

    void add(int which, long far) {
        if (far == 0) {
            here.add(which);
            return;
        }
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
        if (here.size() > 0) return here.drop();
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
