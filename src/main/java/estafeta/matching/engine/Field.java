package estafeta.matching.engine;

import estafeta.matching.engine.ProblemRefused.Flaw;
import estafeta.matching.engine.ScoreSheet.Asked;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All pairs of a sheet as a problem weighs them: scored when they are looked at, never kept. Mentors stand as on the sheet. */
final class Field {
    private static final int NONE = Roll.NONE;
    private static final int TILE = 2048;
    /** Blocks of mentors of whom the least price is known. */
    private static final int BLOCK = 256;

    private static final int[] NOBODY = new int[0];

    private final Scored scored;
    private final Roll<Mentee, Mentee> mentees;
    private final List<Asked> asked;
    /** How many mentors the sheet has. */
    private final int mentors;
    /** Mentors whom the problem lacks. */
    private final int[] absent;

    private final Set<Pair> shut;
    /** Mentors whom the mentee may not have. */
    private final int[][] apart;

    private final int bound;
    private final ThreadLocal<Tile> tiles = ThreadLocal.withInitial(Tile::new);

    /** Room to score a run of mentors. */
    private static final class Tile {
        final short[] row = new short[TILE];
        final short[] rest = new short[TILE];
        final int[] hits = new int[TILE];
        private long[] kept = new long[0];

        long[] kept(int size) {
            if (kept.length != size) kept = new long[size];
            return kept;
        }
    }

    /** Takes the mentors of a tile that stand out. */
    @FunctionalInterface
    private interface Pick {
        void from(int start, Tile tile, int length);
    }

    /**
     * @param absent mentors of the sheet whom the problem lacks, in order
     * @param shut pairs that may not be though the sheet knows them
     * @param former what was scored the same before, if anything
     */
    Field(Scored scored, Roll<Mentee, Mentee> mentees, int[] absent, Set<Pair> shut, @Nullable Field former) {
        this.scored = scored;
        this.mentees = mentees;
        this.absent = absent;
        this.shut = shut;
        mentors = scored.sheet.mentors().size();
        if (former != null && former.mentees == mentees) {
            asked = former.asked;
            bound = former.bound;
            apart = former.shut.equals(shut) ? former.apart : apart();
        } else {
            asked = mentees.parallelStream()
                    .map(mentee -> scored.sheet.asked(mentee).weighed(scored.weights))
                    .toList();
            bound = IntStream.range(0, mentees.size())
                    .parallel()
                    .map(i -> scored.most(mentees.get(i), asked.get(i)))
                    .max()
                    .orElse(0);
            apart = apart();
        }
    }

    private int[][] apart() {
        var shutOff = new HashMap<Mentee, IntStream.Builder>();
        for (var pair : shut) {
            var x = scored.sheet.mentors().place(pair.mentor());
            if (x != NONE)
                shutOff.computeIfAbsent(pair.mentee(), one -> IntStream.builder())
                        .add(x);
        }
        var apart = new int[mentees.size()][];
        Arrays.parallelSetAll(apart, i -> apart(asked.get(i), shutOff.get(mentees.get(i))));
        return apart;
    }

    private static int[] apart(Asked wish, IntStream.@Nullable Builder more) {
        if (more == null && wish.apart().isEmpty()) return NOBODY;
        var known = wish.apart().keySet().stream().mapToInt(x -> x);
        return (more == null ? known : IntStream.concat(known, more.build()))
                .sorted()
                .toArray();
    }

    /** The columns of a sheet as they are weighed. */
    static final class Scored {
        private final ScoreSheet sheet;
        private final Weights weights;
        final Kernel kernel;
        final short[][] columns;
        /** The most points of each column, either way. */
        private final int[] most;

        Scored(ScoreSheet sheet, Weights weights, Kernel kernel) {
            this.sheet = sheet;
            this.weights = weights;
            this.kernel = kernel;
            columns = sheet.columns().stream()
                    .map(column -> column.weighed(weights).points())
                    .toArray(short[][]::new);
            most = Arrays.stream(columns).parallel().mapToInt(Scored::most).toArray();
        }

        private static int most(short[] column) {
            var most = 0;
            for (var points : column) most = Math.max(most, Math.abs(points));
            return most;
        }

        /** More points than this no pair of hers can have. */
        private int most(Mentee mentee, Asked wish) {
            var sum = 0;
            for (var c : wish.columns()) sum += most[c];
            for (var bonus : wish.bonuses()) sum += Math.abs(bonus.points());
            if (sum >= Short.MAX_VALUE) throw new ProblemRefused(Flaw.POINTS_OUT_OF_BOUNDS, mentee.id());
            return sum;
        }
    }

    /** Mentors who are here and were not before. */
    int[] joined(Field former) {
        return IntStream.of(former.absent)
                .filter(x -> Arrays.binarySearch(absent, x) < 0)
                .toArray();
    }

    /** No pair has more points either way. */
    int bound() {
        return bound;
    }

    /** Whether it would be scored the same with this sheet and these weights. */
    boolean scores(ScoreSheet sheet, Weights weights) {
        return scored.sheet == sheet && scored.weights.equals(weights);
    }

    Scored scored() {
        return scored;
    }

    /**
     * The mentee's best pairs, {@code most} of them; of equals those next after a point of her own, so that equal
     * mentees do not all want the same.
     */
    Row best(int i, int most) {
        var found = new Best(i, most);
        found.among(found);
        return found.row((x, worth) -> worth, found.last());
    }

    /** Those of the mentors whom mentee i may have. */
    Row among(int i, int[] sorted) {
        return row(i, IntStream.of(sorted).filter(x -> may(i, x)).toArray(), Row.NOBODY);
    }

    private boolean may(int i, int x) {
        return Arrays.binarySearch(absent, x) < 0
                && Arrays.binarySearch(apart[i], x) < 0
                && asked.get(i).reaches(x);
    }

    private Row row(int i, int[] at, long leftOut) {
        return Row.of(at, IntStream.of(at).map(x -> points(i, x)).toArray(), leftOut);
    }

    private int points(int i, int x) {
        var points = 0;
        for (var c : asked.get(i).columns()) points += scored.columns[c][x];
        for (var bonus : asked.get(i).bonuses()) if (bonus.span().holds(x)) points += bonus.points();
        return points;
    }

    private int origin(int i) {
        return (int) (i * 0x9E3779B97F4A7C15L >>> 33) % Math.max(1, mentors);
    }

    /** Scores the mentors from {@code lo} up to {@code hi} tile by tile. */
    private void look(int i, int lo, int hi, Pick pick) {
        var tile = tiles.get();
        var wish = asked.get(i);
        for (var span : wish.reach())
            for (var start = Math.max(lo, span.from()); start < Math.min(hi, span.to()); start += TILE) {
                var length = Math.min(TILE, Math.min(hi, span.to()) - start);
                score(i, start, length, tile.row);
                pick.from(start, tile, length);
            }
    }

    /** The points of mentee i with a run of mentors; the least number there is where the pair may not be. */
    private void score(int i, int start, int length, short[] row) {
        var wish = asked.get(i);
        scored.kernel.sum(scored.columns, wish.columns(), start, length, row);
        for (var bonus : wish.bonuses()) {
            var end = Math.min(start + length, bonus.span().to());
            for (var x = Math.max(start, bonus.span().from()); x < end; x++) row[x - start] += (short) bonus.points();
        }
        shut(absent, start, length, row);
        shut(apart[i], start, length, row);
    }

    private static void shut(int[] sorted, int start, int length, short[] row) {
        if (sorted.length == 0) return;
        var n = Arrays.binarySearch(sorted, start);
        for (n = n < 0 ? -n - 1 : n; n < sorted.length && sorted[n] < start + length; n++)
            row[sorted[n] - start] = Short.MIN_VALUE;
    }

    /** Keeps the best of a mentee as they come: worth high, nearness to a point of her own low. */
    private final class Best implements Pick {
        private final int i;
        private final int most;
        private final int origin;
        /** Shared by all whom the thread looks at, one after another. */
        private final long[] kept;

        private int count;
        private boolean dropped;
        /** Who is not worth more comes too late. */
        private int bar = Short.MIN_VALUE;

        Best(int i, int most) {
            this.i = i;
            this.most = most;
            origin = origin(i);
            kept = tiles.get().kept(4 * most);
        }

        void among(Pick pick) {
            look(i, origin, mentors, pick);
            look(i, 0, origin, pick);
            if (count > most) cut();
            else Arrays.sort(kept, 0, count);
        }

        @Override
        public void from(int start, Tile tile, int length) {
            from(start, tile, length, tile.row);
        }

        void from(int start, Tile tile, int length, short[] worth) {
            var least = bar;
            var equals = 0;
            if (bar == Short.MIN_VALUE && scored.kernel.count(worth, length, Short.MIN_VALUE) > most) {
                least = best(worth, length, most);
                equals = most - scored.kernel.count(worth, length, (short) least);
                dropped = true;
            }
            var hits = scored.kernel.above(worth, length, (short) (equals == 0 ? least : least - 1), tile.hits);
            for (var h = 0; h < hits; h++) {
                var x = tile.hits[h];
                if (worth[x] > bar && (worth[x] > least || equals-- > 0)) keep(start + x, worth[x]);
            }
            bar = Math.max(bar, least);
        }

        /** What the n-th best of a tile is worth where more than that are above the bar. */
        private int best(short[] worth, int length, int n) {
            var low = bar + 1;
            var high = bound;
            while (low < high) {
                var middle = Math.floorDiv(low + high + 1, 2);
                if (scored.kernel.count(worth, length, (short) (middle - 1)) < n) high = middle - 1;
                else low = middle;
            }
            return low;
        }

        private void keep(int x, short worth) {
            if (count == kept.length) cut();
            var far = x - origin;
            kept[count++] = (long) worth << 32 | (Integer.MAX_VALUE - (far < 0 ? far + mentors : far));
        }

        private void cut() {
            Arrays.sort(kept, 0, count);
            System.arraycopy(kept, count - most, kept, 0, most);
            count = most;
            dropped = true;
            bar = (int) (kept[0] >> 32);
        }

        /** Those who were kept, once and for all; their points come from where they stand and what they are worth. */
        Row row(IntBinaryOperator points, long leftOut) {
            for (var n = 0; n < count; n++) {
                var x = (int) ((origin + (long) Integer.MAX_VALUE - (int) kept[n]) % mentors);
                kept[n] = Row.order(x, points.applyAsInt(x, (int) (kept[n] >> 32)));
            }
            return Row.of(kept, count, leftOut);
        }

        /** What the last one kept is worth if others were dropped. */
        long last() {
            return dropped ? kept[0] >> 32 : Row.NOBODY;
        }
    }

    /**
     * Everybody's view of all mentors at prices; finds pairs that would leave a mentee more than she has. Prices are
     * looked at in points, once from nothing and once from the worth of being matched at all, rounded down and held
     * within 16 bits: that lets too many pairs through and none too few, and what comes through is reckoned exactly.
     */
    final class Prices {
        private final Scale scale;
        private final long floor;
        private final long[] price;
        private final long[] least;
        private final short[] fromNothing;
        private final short[] fromMatched;

        /**
         * @param floor pairs of fewer points do not count
         * @param prices of the mentors of the sheet, at least
         */
        Prices(Scale scale, long floor, long[] prices) {
            this.scale = scale;
            this.floor = floor;
            price = prices;
            least = new long[mentors / BLOCK + 1];
            fromNothing = new short[mentors];
            fromMatched = new short[mentors];
            Arrays.fill(least, Long.MAX_VALUE);
            for (int x = 0, n = 0; x < mentors; x++) {
                if (n < absent.length && absent[n] == x) {
                    n++;
                    continue;
                }
                least[x / BLOCK] = Math.min(least[x / BLOCK], price[x]);
                if (scale.points() == 0) continue;
                fromNothing[x] = held(Math.floorDiv(price[x], scale.points()));
                fromMatched[x] = held(Math.floorDiv(price[x] - scale.matched(), scale.points()));
            }
        }

        /** The least price within the mentee's reach. */
        long least(int i) {
            var all = Long.MAX_VALUE;
            for (var span : asked.get(i).reach())
                if (span.to() > span.from())
                    for (var b = span.from() / BLOCK; b <= (span.to() - 1) / BLOCK; b++) all = Math.min(all, least[b]);
            return all;
        }

        /** The mentors who would leave mentee i most, {@code most} of them. */
        Row best(int i, int most) {
            var found = new Best(i, most);
            found.among((start, tile, length) -> {
                scored.kernel.subtract(tile.row, fromNothing, start, length, tile.rest);
                found.from(start, tile, length, tile.rest);
            });
            return found.row((x, worth) -> points(i, x), Row.NOBODY);
        }

        /**
         * Pairs that would leave mentee i more than {@code worth}: those that would leave most, {@code most} of them.
         *
         * @param rent what she would pay above a mentor's price
         */
        Row above(int i, long worth, int most, IntToLongFunction rent) {
            var high = 2 * worth >= scale.matched();
            var bar = scale.points() == 0
                    ? Long.MIN_VALUE
                    : Math.floorDiv(high ? worth - scale.matched() : worth, scale.points());
            if (scale.points() != 0 && bar > Short.MAX_VALUE && high) return Row.EMPTY;
            var narrow = bar >= Short.MIN_VALUE && bar < Short.MAX_VALUE;
            var found = new Gains(worth, most, rent);
            look(i, 0, mentors, (start, tile, length) -> {
                if (narrow)
                    scored.kernel.subtract(tile.row, high ? fromNothing : fromMatched, start, length, tile.rest);
                var hits = narrow
                        ? scored.kernel.above(tile.rest, length, (short) bar, tile.hits)
                        : scored.kernel.above(tile.row, length, Short.MIN_VALUE, tile.hits);
                for (var h = 0; h < hits; h++) found.add(start + tile.hits[h], tile.row[tile.hits[h]]);
            });
            return found.row();
        }

        private static short held(long points) {
            return (short) Math.clamp(points, Short.MIN_VALUE, Short.MAX_VALUE);
        }

        /** The greatest gains that were met, the earlier mentor first among equals. */
        private final class Gains {
            private final long worth;
            private final int most;
            private final IntToLongFunction rent;
            private final PriorityQueue<Gain> kept = new PriorityQueue<>(
                    Comparator.comparingLong(Gain::more).thenComparing(Gain::at, Comparator.reverseOrder()));

            Gains(long worth, int most, IntToLongFunction rent) {
                this.worth = worth;
                this.rent = rent;
                this.most = most;
            }

            void add(int x, short points) {
                if (points == Short.MIN_VALUE || points < floor) return;
                var more = scale.matched() + scale.points() * points - price[x] - worth - rent.applyAsLong(x);
                if (more <= 0 || kept.size() == most && more <= kept.element().more) return;
                kept.add(new Gain(more, x, points));
                if (kept.size() > most) kept.remove();
            }

            Row row() {
                return Row.of(
                        kept.stream().mapToInt(Gain::at).toArray(),
                        kept.stream().mapToInt(Gain::points).toArray(),
                        Row.NOBODY);
            }
        }

        private record Gain(long more, int at, int points) {}
    }
}
