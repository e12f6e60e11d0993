package estafeta.matching.engine;

import java.util.Arrays;

/** The kernel as a loop. */
final class PlainKernel implements Kernel {
    @Override
    public void sum(short[][] columns, int[] chosen, int from, int length, short[] row) {
        Arrays.fill(row, 0, length, (short) 0);
        for (var c : chosen) {
            var column = columns[c];
            for (var x = 0; x < length; x++) row[x] += column[from + x];
        }
    }

    @Override
    public int count(short[] row, int length, short bar) {
        var count = 0;
        for (var x = 0; x < length; x++) if (row[x] > bar) count++;
        return count;
    }

    @Override
    public int above(short[] row, int length, short bar, int[] hits) {
        var count = 0;
        for (var x = 0; x < length; x++) if (row[x] > bar) hits[count++] = x;
        return count;
    }

    @Override
    public void subtract(short[] row, short[] less, int from, int length, short[] rest) {
        for (var x = 0; x < length; x++)
            rest[x] = (short) Math.clamp(row[x] - less[from + x], Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
