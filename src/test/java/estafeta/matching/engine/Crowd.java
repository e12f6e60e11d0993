package estafeta.matching.engine;

import static java.util.Objects.requireNonNull;

import estafeta.matching.engine.ScoreSheet.Asked;
import estafeta.matching.engine.ScoreSheet.Bonus;
import estafeta.matching.engine.ScoreSheet.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Mentees and mentors of a kind and a size with points in columns, invented by whole numbers alone: the same on every
 * machine. {@code eligible} counts the pairs that may be.
 */
record Crowd(Problem problem, ScoreSheet sheet, long eligible) {
    static final int SMALLEST = 20;
    static final int LARGEST = 120_000;
    static final Limit AVOIDED = Limit.of("avoided");

    private static final int REGIONS = 85;
    private static final int SUBJECTS = 30;
    private static final int COMPETENCIES = 40;
    private static final int LEVELS = 3;
    private static final int STAGES = 5;

    /** Who there is and who may be with whom. */
    enum Kind {
        /** Each mentee reaches her region and the mentors who agreed to meet at a distance. */
        COUNTRY,
        /** The people of the country, each within reach of everybody. */
        EVERYBODY,
        /** No places or avoided ones: whoever has most to give. */
        DENSE,
        /** As dense, one place each. */
        ONE,
        /** As dense, a third as many mentors, as many places as mentees. */
        SCARCE,
        /** As one, but only four different sums of points. */
        TIES,
        /** Nobody may be with anybody. */
        NOBODY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Crowd of(Kind kind, int size) {
        return new Inventing(kind, size).market();
    }

    Asked asked(Mentee mentee) {
        return requireNonNull(sheet.asked(mentee));
    }

    /** The parts of a whole, each a seventeenth smaller than the one before, as regions and towns are. */
    static int[] shares(int whole, int parts) {
        var weights = new long[parts];
        var weight = 1L << 40;
        for (var n = 0; n < parts; n++, weight = weight / 17 * 16) weights[n] = weight;
        var all = Arrays.stream(weights).sum() >> 20;
        var shares = new int[parts];
        var before = 0L;
        for (var n = 0; n < parts; n++) {
            var upTo = before + (weights[n] >> 20);
            var last = n == parts - 1 ? whole : whole * upTo / all;
            shares[n] = (int) (last - whole * before / all);
            before = upTo;
        }
        return shares;
    }

    /** One market in the making. */
    private static final class Inventing {
        private final Random random = new Random(2026);
        private final Kind kind;
        private final int mentees;
        private final Mentor[] mentors;
        /** Mentors who meet at a distance; they stand first. */
        private final Span distant;
        /** Where the mentors stand who share a region, a town or an organisation with each. */
        private final Span[] region;

        private final Span[] town;
        private final Span[] organisation;

        private Inventing(Kind kind, int size) {
            this.kind = kind;
            mentees = size;
            mentors = new Mentor[kind == Kind.SCARCE ? size / 3 : size];
            distant = new Span(0, mentors.length / 36);
            region = new Span[mentors.length];
            town = new Span[mentors.length];
            organisation = new Span[mentors.length];
        }

        private Crowd market() {
            employ();
            settle();
            var sheet = ScoreSheet.of(List.of(mentors));
            var wishes = kind == Kind.TIES ? fewValues(sheet) : manyParts(sheet);
            var wanting = new ArrayList<Mentee>(mentees);
            var eligible = 0L;
            for (var i = 0; i < mentees; i++) {
                var mentee = Mentee.of("e" + i);
                wanting.add(mentee);
                eligible += list(sheet, mentee, wishes[i]);
            }
            var whole = sheet.sheet();
            return new Crowd(Problem.of(wanting, List.of(mentors), whole), whole, eligible);
        }

        private void employ() {
            var places = new int[mentors.length];
            for (var j = 0; j < places.length; j++)
                places[j] = kind == Kind.ONE || kind == Kind.TIES ? 1 : 1 + random.nextInt(Mentor.MOST_PLACES);
            if (kind == Kind.SCARCE) balance(places);
            for (var j = 0; j < places.length; j++) mentors[j] = new Mentor("o" + j, places[j]);
        }

        /** As many places as mentees. */
        private void balance(int[] places) {
            var missing = mentees - Arrays.stream(places).sum();
            for (var j = 0; missing != 0; j = (j + 1) % places.length) {
                var next = places[j] + Integer.signum(missing);
                if (next < 1 || next > Mentor.MOST_PLACES) continue;
                places[j] = next;
                missing -= Integer.signum(missing);
            }
        }

        /** Regions of a country, towns of a region, organisations of a town, one after the other. */
        private void settle() {
            Arrays.fill(region, 0, distant.to(), distant);
            Arrays.fill(town, 0, distant.to(), distant);
            Arrays.fill(organisation, 0, distant.to(), distant);
            var at = distant.to();
            var regions = Math.clamp(mentors.length / 50, 1, REGIONS);
            for (var people : shares(mentors.length - at, regions)) {
                Arrays.fill(region, at, at + people, new Span(at, at + people));
                for (var citizens : shares(people, Math.max(1, people / 60))) {
                    Arrays.fill(town, at, at + citizens, new Span(at, at + citizens));
                    for (var end = at + citizens; at < end; ) {
                        var colleagues = Math.min(end - at, 1 + random.nextInt(6));
                        Arrays.fill(organisation, at, at + colleagues, new Span(at, at + colleagues));
                        at += colleagues;
                    }
                }
            }
        }

        /** Lists the mentee, who works where some mentor works; answers how many she may be with. */
        private int list(ScoreSheet.Builder sheet, Mentee mentee, int[] wishes) {
            var everybody = new Span(0, mentors.length);
            var beside = distant.to() + random.nextInt(mentors.length - distant.to());
            var reach = switch (kind) {
                case COUNTRY -> List.of(distant, region[beside]);
                case NOBODY -> List.<Span>of();
                default -> List.of(everybody);
            };
            var settled = kind == Kind.COUNTRY || kind == Kind.EVERYBODY;
            var apart = settled ? avoided(region[beside]) : Map.<Integer, Limit>of();
            var bonuses = settled
                    ? List.of(
                            new Bonus("municipality", town[beside], 10),
                            new Bonus("organisation", organisation[beside], 15))
                    : List.<Bonus>of();
            sheet.mentee(mentee, reach, bonuses, apart, wishes);
            return reach.stream().mapToInt(span -> span.to() - span.from()).sum() - apart.size();
        }

        /** Every twentieth avoids one or two of her region, in secret. */
        private Map<Integer, Limit> avoided(Span region) {
            var avoided = new TreeMap<Integer, Limit>();
            if (random.nextInt(20) == 0)
                for (var left = 1 + random.nextInt(2); left > 0; left--)
                    avoided.put(region.from() + random.nextInt(region.to() - region.from()), AVOIDED);
            return avoided;
        }

        private int[][] fewValues(ScoreSheet.Builder sheet) {
            var subjects = 4;
            var taught = drawn(mentors.length, subjects);
            for (var s = 0; s < subjects; s++) {
                var subject = s;
                sheet.column("subject", points(j -> taught[j] == subject ? 10 : 0));
            }
            var degree = drawn(mentors.length, 2);
            var category = sheet.column("category", points(j -> 5 * degree[j]));
            var wishes = new int[mentees][];
            for (var i = 0; i < mentees; i++) wishes[i] = new int[] {random.nextInt(subjects), category};
            return wishes;
        }

        private int[][] manyParts(ScoreSheet.Builder sheet) {
            var taught = drawn(mentors.length, SUBJECTS);
            var second = drawn(mentors.length, 3 * SUBJECTS);
            for (var s = 0; s < SUBJECTS; s++) {
                var subject = s;
                sheet.column("subject", points(j -> taught[j] == subject ? 30 : second[j] == subject ? 18 : 0));
            }
            for (var c = 0; c < COMPETENCIES; c++) {
                var strength = drawn(mentors.length, 8);
                for (var l = 1; l <= LEVELS; l++) {
                    var lack = l;
                    sheet.column("deficit", points(j -> 2 * lack * Math.max(0, strength[j] - 4)));
                }
            }
            var years = drawn(mentors.length, 35);
            for (var e = 0; e < STAGES; e++) {
                var wanted = 4 + 6 * e;
                sheet.column("experience", points(j -> Math.max(0, 12 - Math.abs(years[j] - wanted) / 2)));
            }
            var degree = drawn(mentors.length, 3);
            var category = sheet.column("category", points(j -> 4 * degree[j]));
            var wishes = new int[mentees][];
            for (var i = 0; i < mentees; i++) wishes[i] = wishes(category);
            return wishes;
        }

        /** Her subject, three to six deficits each at its level, her stage, and the category that counts for all. */
        private int[] wishes(int category) {
            var deficits = 3 + random.nextInt(4);
            var wishes = new int[deficits + 3];
            wishes[0] = random.nextInt(SUBJECTS);
            var stride = COMPETENCIES / deficits;
            for (var d = 0; d < deficits; d++) {
                var competency = d * stride + random.nextInt(stride);
                wishes[1 + d] = SUBJECTS + competency * LEVELS + random.nextInt(LEVELS);
            }
            wishes[deficits + 1] = category - STAGES + random.nextInt(STAGES);
            wishes[deficits + 2] = category;
            return wishes;
        }

        private int[] drawn(int count, int below) {
            var drawn = new int[count];
            for (var n = 0; n < count; n++) drawn[n] = random.nextInt(below);
            return drawn;
        }

        private short[] points(IntUnaryOperator of) {
            var points = new short[mentors.length];
            for (var j = 0; j < points.length; j++) points[j] = (short) of.applyAsInt(j);
            return points;
        }
    }
}
