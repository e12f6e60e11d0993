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
        var given = new Row(mentors, points, leftOut);
        for (var n = 0; n < keys.length; n++) keys[n] = given.order(n);
        Arrays.sort(keys);
        var sorted = new Row(new int[keys.length], new int[keys.length], leftOut);
        for (var n = 0; n < keys.length; n++) {
            sorted.mentors[n] = (int) keys[n];
            sorted.points[n] = (int) -(keys[n] >> 32);
        }
        return sorted;
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
        return (long) -points[n] << 32 | mentors[n];
    }
}
