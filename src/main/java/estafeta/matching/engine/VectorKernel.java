package estafeta.matching.engine;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.SSUB;

import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** The kernel in vectors of the widest kind the machine has; what is left at the end goes through the loop. */
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Short> LANES = ShortVector.SPECIES_PREFERRED;

    @Override
    public void sum(short[][] columns, int[] chosen, int from, int length, short[] row) {
        var whole = LANES.loopBound(length);
        for (var x = 0; x < whole; x += LANES.length()) {
            var sum = ShortVector.zero(LANES);
            for (var c : chosen) sum = sum.add(ShortVector.fromArray(LANES, columns[c], from + x));
            sum.intoArray(row, x);
        }
        for (var x = whole; x < length; x++) {
            short sum = 0;
            for (var c : chosen) sum += columns[c][from + x];
            row[x] = sum;
        }
    }

    @Override
    public int count(short[] row, int length, short bar) {
        var count = 0;
        var whole = LANES.loopBound(length);
        for (var x = 0; x < whole; x += LANES.length())
            count += ShortVector.fromArray(LANES, row, x).compare(GT, bar).trueCount();
        for (var x = whole; x < length; x++) if (row[x] > bar) count++;
        return count;
    }

    @Override
    public int above(short[] row, int length, short bar, int[] hits) {
        var count = 0;
        var whole = LANES.loopBound(length);
        for (var x = 0; x < whole; x += LANES.length())
            count = list(ShortVector.fromArray(LANES, row, x).compare(GT, bar), x, hits, count);
        for (var x = whole; x < length; x++) if (row[x] > bar) hits[count++] = x;
        return count;
    }

    @Override
    public void subtract(short[] row, short[] less, int from, int length, short[] rest) {
        var whole = LANES.loopBound(length);
        for (var x = 0; x < whole; x += LANES.length())
            ShortVector.fromArray(LANES, row, x)
                    .lanewise(SSUB, ShortVector.fromArray(LANES, less, from + x))
                    .intoArray(rest, x);
        for (var x = whole; x < length; x++)
            rest[x] = (short) Math.clamp(row[x] - less[from + x], Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static int list(VectorMask<Short> found, int x, int[] hits, int before) {
        var count = before;
        for (var lanes = found.toLong(); lanes != 0; lanes &= lanes - 1)
            hits[count++] = x + Long.numberOfTrailingZeros(lanes);
        return count;
    }
}
