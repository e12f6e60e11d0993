package estafeta.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both kernels, on runs of all lengths. */
class KernelTests {
    private final Kernel plain = new PlainKernel();
    private final Kernel vector = new VectorKernel();
    private final Random random = new Random(1);

    @Test
    void isOfVectorsWhereTheMachineHasThem() {
        assertThat(Kernel.best()).isInstanceOf(VectorKernel.class);
    }

    @Test
    void addsAlike() {
        for (var length = 0; length < 300; length++) {
            var columns = new short[][] {points(400), points(400), points(400)};
            var one = new short[300];
            var other = new short[300];
            plain.sum(columns, new int[] {2, 0, 1, 1}, 100, length, one);
            vector.sum(columns, new int[] {2, 0, 1, 1}, 100, length, other);
            assertThat(one).isEqualTo(other);
            assertThat(Arrays.copyOf(one, length)).hasSize(length);
            if (length > 7)
                assertThat(one[7]).isEqualTo((short) (columns[2][107] + columns[0][107] + 2 * columns[1][107]));
        }
    }

    @Test
    void subtractsAlikeAndStaysWithinBounds() {
        for (var length = 0; length < 300; length++) {
            var row = points(300);
            var less = points(400);
            var one = new short[300];
            var other = new short[300];
            plain.subtract(row, less, 100, length, one);
            vector.subtract(row, less, 100, length, other);
            assertThat(one).isEqualTo(other);
        }
        var rest = new short[2];
        vector.subtract(new short[] {Short.MIN_VALUE, Short.MAX_VALUE}, new short[] {1, -1}, 0, 2, rest);
        assertThat(rest).containsExactly(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Test
    void findsAlikeWhatIsAboveTheBar() {
        for (var length = 0; length < 300; length++) {
            var row = points(300);
            var one = new int[300];
            var other = new int[300];
            for (var bar : new short[] {Short.MIN_VALUE, -5, 0, 20_000, Short.MAX_VALUE}) {
                var count = plain.above(row, length, bar, one);
                assertThat(vector.above(row, length, bar, other)).isEqualTo(count);
                assertThat(plain.count(row, length, bar)).isEqualTo(count);
                assertThat(vector.count(row, length, bar)).isEqualTo(count);
                assertThat(Arrays.copyOf(other, count)).isEqualTo(Arrays.copyOf(one, count));
            }
        }
    }

    private short[] points(int length) {
        var points = new short[length];
        for (var x = 0; x < length; x++) points[x] = (short) random.nextInt();
        return points;
    }
}
