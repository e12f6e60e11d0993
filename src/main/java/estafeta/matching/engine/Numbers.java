package estafeta.matching.engine;

import java.util.Arrays;

/** Whole numbers in a row that grows. */
final class Numbers {
    private int[] all = new int[64];
    private int size;

    void add(int number) {
        if (size == all.length) all = Arrays.copyOf(all, 2 * size);
        all[size++] = number;
    }

    int at(int n) {
        return all[n];
    }

    int last() {
        return all[size - 1];
    }

    /** Takes the last one away. */
    int drop() {
        return all[--size];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }
}
