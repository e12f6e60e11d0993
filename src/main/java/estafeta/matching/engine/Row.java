package estafeta.matching.engine;

import java.util.Arrays;

/**
 * Mentors whom a mentee may have, by number, and their points, most first.
 *
 * @param leftOut no pair that was left out has more points; less than any if none was
 */
record Row(int[] mentors, int[] points, long leftOut) {
    static final long NOBODY = Long.MIN_VALUE;

    static final Row EMPTY = new Row(new int[0], new int[0], NOBODY);

    /** The pairs in this order of points, the earlier mentor first among equals. */
    static Row of(int[] mentors, int[] points, long leftOut) {
        var keys = new long[mentors.length];
        for (var n = 0; n < keys.length; n++) keys[n] = order(mentors[n], points[n]);
        return of(keys, keys.length, leftOut);
    }

    /** The first {@code count} of these {@linkplain #order orders}, which are left sorted. */
    static Row of(long[] orders, int count, long leftOut) {
        Arrays.sort(orders, 0, count);
        var row = new Row(new int[count], new int[count], leftOut);
        for (var n = 0; n < count; n++) {
            row.mentors[n] = (int) orders[n];
            row.points[n] = (int) -(orders[n] >> 32);
        }
        return row;
    }

    /** Where a pair stands in a row: the lower, the earlier. */
    static long order(int mentor, int points) {
        return (long) -points << 32 | mentor;
    }

    int size() {
        return mentors.length;
    }

    /** Whether that is true of all mentors. */
    boolean all(boolean[] which) {
        for (var j : mentors) if (!which[j]) return false;
        return true;
    }

    /** With those of another row that it lacks. */
    Row and(Row more) {
        var all = new Row(new int[size() + more.size()], new int[size() + more.size()], leftOut);
        var count = 0;
        for (int n = 0, m = 0; n < size() || m < more.size(); count++) {
            var mine = n < size() && (m == more.size() || order(n) <= more.order(m));
            if (mine && m < more.size() && order(n) == more.order(m)) m++;
            all.mentors[count] = mine ? mentors[n] : more.mentors[m];
            all.points[count] = mine ? points[n++] : more.points[m++];
        }
        return new Row(Arrays.copyOf(all.mentors, count), Arrays.copyOf(all.points, count), leftOut);
    }

    private long order(int n) {
        return order(mentors[n], points[n]);
    }
}
