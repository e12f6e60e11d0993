package estafeta.matching.engine;

import estafeta.matching.engine.ProblemRefused.Flaw;

/** What one mentee matched, one present pair kept and one point weigh in the single sum that is made greatest. */
public record Scale(long matched, long kept, long points) {
    /** Counts mentees alone. */
    static final Scale COUNT = new Scale(1, 0, 0);

    /**
     * Weighs so that no gain below outweighs one unit above, nor half of it, also between two sets of pairs and with
     * one place more.
     *
     * @param most pairs at most; up to twice as many give the same scale, so that it outlives small edits
     * @param points of one pair at most, its load included
     */
    static Scale of(Goal goal, int most, long points, boolean present) {
        var pairs = 2L * Integer.highestOneBit(most) + 2;
        var bound = Math.max(1, points);
        var heaviest = present ? 20.0 * bound * pairs * pairs : 4.0 * bound * pairs;
        if (heaviest * pairs > Long.MAX_VALUE / 4.0) throw new ProblemRefused(Flaw.TOO_LARGE);
        if (!present) return new Scale(4 * bound * pairs, 0, 1);
        if (goal == Goal.FEWEST_CHANGES) {
            var kept = 4 * bound * pairs;
            return new Scale(4 * (kept + bound) * pairs, kept, 1);
        }
        return new Scale(4 * (bound * 2 * pairs + 1) * pairs, 1, 2 * pairs);
    }

    long of(Measure measure) {
        return matched * measure.matched() + kept * measure.kept() + points * measure.points();
    }

    /** Reads a sum or a price back, greatest unit first. */
    public Measure read(long sum) {
        var mentees = count(sum, matched);
        var rest = sum - mentees * matched;
        if (points < kept) {
            var stayed = count(rest, kept);
            return new Measure((int) mentees, (int) stayed, count(rest - stayed * kept, points));
        }
        var worth = count(rest, points);
        return new Measure((int) mentees, (int) count(rest - worth * points, kept), worth);
    }

    /** What a sum of another scale is on this one. */
    long from(Scale other, long sum) {
        return equals(other) ? sum : of(other.read(sum));
    }

    private static long count(long sum, long unit) {
        return unit == 0 ? 0 : Math.floorDiv(sum + unit / 2, unit);
    }
}
