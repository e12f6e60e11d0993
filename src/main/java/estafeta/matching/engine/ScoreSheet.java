package estafeta.matching.engine;

import estafeta.matching.engine.ProblemRefused.Flaw;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Points of very many pairs without a row for each: a column holds what one part gives with every mentor, and a mentee
 * names the columns that are true of her and the spans of mentors within her reach. Mentors stand in the order in which
 * they are listed, so that a region or a municipality is a span. Needs memory for columns × mentors × 2 bytes.
 */
public final class ScoreSheet implements PairSource {
    private final Roll<String, Mentor> mentors;
    private final List<Column> columns;
    private final Map<Mentee, Asked> asked;

    /** What one part gives with each mentor. */
    record Column(String part, short[] points) {
        Column weighed(Weights weights) {
            var weight = weights.of(part);
            if (weight == 1) return this;
            var weighed = new short[points.length];
            for (var j = 0; j < weighed.length; j++) {
                var product = (long) points[j] * weight;
                if (Math.abs(product) >= Short.MAX_VALUE) throw new ProblemRefused(Flaw.POINTS_OUT_OF_BOUNDS, part);
                weighed[j] = (short) product;
            }
            return new Column(part, weighed);
        }
    }

    /** What is true of a mentee: her columns, where her mentors stand, what all in a span have in addition. */
    record Asked(List<Span> reach, int[] columns, List<Bonus> bonuses, Map<Integer, Limit> apart) {
        static final Asked NOTHING = new Asked(List.of(), new int[0], List.of(), Map.of());

        boolean reaches(int j) {
            var low = 0;
            for (var high = reach.size(); low < high; ) {
                var middle = (low + high) >>> 1;
                if (reach.get(middle).to <= j) low = middle + 1;
                else high = middle;
            }
            return low < reach.size() && reach.get(low).holds(j);
        }

        Asked weighed(Weights weights) {
            if (weights.byPart().isEmpty() || bonuses.stream().allMatch(bonus -> weights.of(bonus.part) == 1))
                return this;
            return new Asked(
                    reach,
                    columns,
                    bonuses.stream().map(bonus -> bonus.weighed(weights)).toList(),
                    apart);
        }
    }

    /** Mentors from {@code from} up to, without, {@code to}. */
    public record Span(int from, int to) {
        boolean holds(int j) {
            return from <= j && j < to;
        }
    }

    /** Points of a part for all mentors of a span. */
    public record Bonus(String part, Span span, int points) {
        Bonus weighed(Weights weights) {
            var product = (long) points * weights.of(part);
            if (Math.abs(product) >= Short.MAX_VALUE) throw new ProblemRefused(Flaw.POINTS_OUT_OF_BOUNDS, part);
            return new Bonus(part, span, (int) product);
        }
    }

    private ScoreSheet(List<Mentor> mentors, List<Column> columns, Map<Mentee, Asked> asked) {
        this.mentors = Roll.ofMentors(mentors);
        this.columns = List.copyOf(columns);
        this.asked = Map.copyOf(asked);
    }

    public static Builder of(List<Mentor> mentors) {
        return new Builder(mentors);
    }

    Roll<String, Mentor> mentors() {
        return mentors;
    }

    List<Column> columns() {
        return columns;
    }

    /** Nothing of one who is not on the sheet. */
    Asked asked(Mentee mentee) {
        return asked.getOrDefault(mentee, Asked.NOTHING);
    }

    @Override
    public Optional<Limit> limit(Mentee mentee, Mentor mentor) {
        return limit(asked.get(mentee), mentors.place(mentor.id()));
    }

    private static Optional<Limit> limit(@Nullable Asked wish, int j) {
        if (wish == null || j == Roll.NONE) return Optional.of(Limit.UNLISTED);
        var apart = wish.apart.get(j);
        if (apart != null) return Optional.of(apart);
        return wish.reaches(j) ? Optional.empty() : Optional.of(Limit.OUT_OF_REACH);
    }

    @Override
    public Fit between(Mentee mentee, Mentor mentor) {
        var wish = asked.get(mentee);
        var j = mentors.place(mentor.id());
        var limit = limit(wish, j);
        if (wish == null || limit.isPresent()) return limit.orElseThrow();
        var parts = new ArrayList<Part>();
        for (var c : wish.columns) {
            var points = columns.get(c).points[j];
            if (points != 0) parts.add(Part.of(columns.get(c).part, points));
        }
        for (var bonus : wish.bonuses) if (bonus.span.holds(j)) parts.add(Part.of(bonus.part, bonus.points));
        return new Score(parts);
    }

    @Override
    public Optional<ScoreSheet> sheet() {
        return Optional.of(this);
    }

    @Override
    public Rows rows(List<Mentor> among, Weights weights) {
        var number = Roll.ofMentors(among).places(mentors);
        var weighed =
                columns.stream().map(column -> column.weighed(weights).points).toArray(short[][]::new);
        return (mentee, look) -> {
            var wish = asked(mentee).weighed(weights);
            for (var span : wish.reach)
                for (var x = span.from; x < span.to; x++)
                    if (number[x] >= 0 && (wish.apart.isEmpty() || !wish.apart.containsKey(x)))
                        look.at(number[x], points(wish, weighed, x));
        };
    }

    private static long points(Asked wish, short[][] weighed, int x) {
        var points = 0L;
        for (var c : wish.columns) points += weighed[c][x];
        for (var bonus : wish.bonuses) if (bonus.span.holds(x)) points += bonus.points;
        return points;
    }

    /** Collects columns and mentees. */
    public static final class Builder {
        private final List<Mentor> mentors;
        private final List<Column> columns = new ArrayList<>();
        private final Map<Mentee, Asked> asked = new HashMap<>();

        private Builder(List<Mentor> mentors) {
            this.mentors = mentors;
        }

        /**
         * Answers the number of the column.
         *
         * @param points with each mentor, in their order
         */
        public int column(String part, short[] points) {
            if (points.length != mentors.size())
                throw new IllegalArgumentException(
                        "a column of " + points.length + " for " + mentors.size() + " mentors");
            columns.add(new Column(part, points.clone()));
            return columns.size() - 1;
        }

        public Builder mentee(Mentee mentee, List<Span> reach, int... columns) {
            return mentee(mentee, reach, List.of(), Map.of(), columns);
        }

        /**
         * Listed once.
         *
         * @param reach in order, without overlap
         * @param apart mentors within reach who may not be, by their place in the list
         */
        public Builder mentee(
                Mentee mentee, List<Span> reach, List<Bonus> bonuses, Map<Integer, Limit> apart, int... columns) {
            var end = 0;
            for (var span : reach) {
                if (span.from < end || span.to < span.from || span.to > mentors.size())
                    throw new IllegalArgumentException(span + " overlaps or leaves the list");
                end = span.to;
            }
            for (var c : columns)
                if (c < 0 || c >= this.columns.size()) throw new IllegalArgumentException("no column " + c);
            var wish = new Asked(
                    List.copyOf(reach), columns.clone(), List.copyOf(bonuses), Collections.unmodifiableMap(apart));
            if (asked.put(mentee, wish) != null)
                throw new ProblemRefused(Flaw.LISTED_TWICE, mentee.id(), mentee.role());
            return this;
        }

        public ScoreSheet sheet() {
            return new ScoreSheet(mentors, columns, asked);
        }
    }
}
