package estafeta.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A problem in numbers: its mentees as they are listed, mentors as the sheet lists them if there is one, so that numbers
 * outlive edits, and of each mentee the pairs that may be; of a sheet the best of them and whatever turned out to be
 * worth a look. Who is locked has no pairs here; a mentor of the sheet whom the problem lacks has no places.
 */
final class Board {
    private static final int NONE = Roll.NONE;
    /** Of one who is locked. */
    private static final Row LOCKED = Row.of(new int[0], new int[0], Row.NOBODY);

    final Roll<Mentee, Mentee> mentees;
    final Roll<String, Mentor> mentors;
    /** The number of each mentor of the problem, in its order. */
    final int[] offered;
    /** Places of each mentor that locked pairs take. */
    final int[] locked;

    /** The mentees who are not locked. */
    final int[] open;

    final Row[] rows;
    /** Who of the mentees wants more than one mentor. */
    final Set<String> severalRoles;

    private final int[] free;
    /** Where in the problem each mentor is listed who is. */
    private final int[] listed;

    private final Problem problem;
    private final Set<Pair> shut;
    private final @Nullable Field field;
    private final long steepest;
    private final Effort effort;

    Board(Problem problem, @Nullable Board former, Effort effort) {
        this.problem = problem;
        this.effort = effort;
        mentees = problem.everyMentee();
        severalRoles = former != null && former.mentees == mentees ? former.severalRoles : severalRoles(mentees);
        var sheet = problem.pairs().sheet().orElse(null);
        var onSheet = sheet == null ? problem.everyMentor() : sheet.mentors();
        var found = onSheet.places(problem.everyMentor());
        mentors = numbered(onSheet, problem.everyMentor(), found);
        offered = mentors == onSheet ? found : mentors.places(problem.everyMentor());
        locked = new int[mentors.size()];
        free = new int[mentors.size()];
        listed = new int[mentors.size()];
        for (var n = 0; n < offered.length; n++) {
            listed[offered[n]] = n;
            free[offered[n]] = problem.mentors().get(n).places();
        }
        rows = new Row[mentees.size()];
        for (var lock : problem.locks()) {
            var j = mentors.place(lock.mentor());
            locked[j]++;
            free[j]--;
            rows[mentees.place(lock.mentee())] = LOCKED;
        }
        open = IntStream.range(0, rows.length).filter(i -> rows[i] == null).toArray();
        shut = shut(problem);
        if (sheet == null) {
            field = null;
            list(problem.pairs().rows(mentors, problem.weights()));
            steepest = Arrays.stream(rows).mapToLong(Board::steepest).max().orElse(0);
        } else {
            var before = former == null || former.field == null || !former.field.scores(sheet, problem.weights())
                    ? null
                    : former.field;
            field = new Field(
                    before == null ? new Field.Scored(sheet, problem.weights(), effort.kernel()) : before.scored(),
                    mentees,
                    absent(sheet),
                    shut,
                    before);
            if (former != null && before != null) listAgain(field, field.joined(before), former);
            IntStream.range(0, rows.length)
                    .parallel()
                    .filter(i -> rows[i] == null)
                    .forEach(i -> rows[i] = field.best(i, effort.candidates()));
            listPresent(field);
            steepest = field.bound();
        }
    }

    private static Set<String> severalRoles(List<Mentee> mentees) {
        var once = new HashSet<String>();
        var several = new HashSet<String>();
        for (var mentee : mentees) if (!once.add(mentee.id())) several.add(mentee.id());
        return several;
    }

    /** As on the sheet, then those who were not found on it. */
    private static Roll<String, Mentor> numbered(Roll<String, Mentor> sheet, Roll<String, Mentor> all, int[] found) {
        var strangers =
                IntStream.range(0, found.length).filter(n -> found[n] == NONE).toArray();
        return strangers.length == 0
                ? sheet
                : Roll.ofMentors(Stream.concat(sheet.stream(), all.at(strangers).stream())
                        .toList());
    }

    private int[] absent(ScoreSheet sheet) {
        var here = new boolean[mentors.size()];
        for (var j : offered) here[j] = true;
        return IntStream.range(0, sheet.mentors().size()).filter(j -> !here[j]).toArray();
    }

    /** The banned pairs, and for one who has a role locked with a mentor all her other roles with him. */
    private Set<Pair> shut(Problem problem) {
        if (problem.locks().isEmpty() || severalRoles.isEmpty()) return problem.bans();
        var shut = new HashSet<>(problem.bans());
        var together = new HashMap<String, List<String>>();
        for (var lock : problem.locks())
            together.computeIfAbsent(lock.mentee().id(), one -> new ArrayList<>())
                    .add(lock.mentor());
        for (var mentee : mentees)
            for (var mentor : together.getOrDefault(mentee.id(), List.of())) shut.add(new Pair(mentee, mentor));
        return shut;
    }

    private void list(PairSource.Rows all) {
        for (var i : open) {
            var mentee = mentees.get(i);
            var mentor = IntStream.builder();
            var points = IntStream.builder();
            all.each(mentee, (j, worth) -> {
                if (!shut.isEmpty() && shut.contains(new Pair(mentee, mentors.name(j)))) return;
                mentor.add(j);
                points.add((int) worth);
            });
            rows[i] = Row.of(mentor.build().toArray(), points.build().toArray(), Row.NOBODY);
        }
    }

    /** Takes over the rows of those for whom nothing but the mentors has changed; who left may stand in them. */
    private void listAgain(Field field, int[] joined, Board former) {
        var other = new HashSet<Mentee>();
        for (var pair : former.shut) if (!shut.contains(pair)) other.add(pair.mentee());
        for (var pair : shut) if (!former.shut.contains(pair)) other.add(pair.mentee());
        var before = former.mentees.places(mentees);
        for (var i : open) {
            if (before[i] == NONE || former.rows[before[i]] == LOCKED) continue;
            if (!other.isEmpty() && other.contains(mentees.get(i))) continue;
            var row = former.rows[before[i]];
            rows[i] = joined.length == 0 ? row : row.and(field.among(i, joined));
        }
    }

    /** Present pairs have a worth of their own and always stand in their rows. */
    private void listPresent(Field field) {
        if (problem.present().isEmpty()) return;
        var stays = new HashMap<Mentee, IntStream.Builder>();
        for (var pair : problem.present()) {
            var j = mentors.place(pair.mentor());
            if (j != NONE)
                stays.computeIfAbsent(pair.mentee(), one -> IntStream.builder()).add(j);
        }
        for (var i : open) {
            var mine = stays.get(mentees.get(i));
            if (mine != null)
                rows[i] = rows[i].and(field.among(i, mine.build().sorted().toArray()));
        }
    }

    private static long steepest(Row row) {
        return row.size() == 0 ? 0 : Math.max(Math.abs(row.points()[0]), Math.abs(row.points()[row.size() - 1]));
    }

    /** Lists for everybody those who are best at the prices as they are. */
    void reconsider(Exchange exchange) {
        if (field == null) return;
        var prices = field.new Prices(exchange.scale(), exchange.floor(), exchange.prices());
        IntStream.of(open).parallel().forEach(i -> rows[i] = rows[i].and(prices.best(i, effort.candidates())));
        for (var i : open) exchange.widen(i);
    }

    /** Looks whether any pair left out is worth more to its mentee than what she has; lists what is found. */
    boolean widen(Exchange exchange) {
        if (field == null) return false;
        var prices = field.new Prices(exchange.scale(), exchange.floor(), exchange.prices());
        var found = new Row[rows.length];
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            var most = rows[i].leftOut();
            var worth = exchange.worth(i);
            if (most == Row.NOBODY || most < exchange.floor() || exchange.value(most) <= worth) return;
            if (exchange.value(most) - prices.least(i) > worth)
                found[i] = prices.above(i, worth, effort.candidates(), j -> exchange.rent(i, j));
        });
        var wider = false;
        for (var i = 0; i < rows.length; i++) {
            if (found[i] == null || found[i].size() == 0) continue;
            rows[i] = rows[i].and(found[i]);
            exchange.widen(i);
            wider = true;
        }
        return wider;
    }

    /** No pair has more points either way. */
    long steepest() {
        return steepest;
    }

    /** Places of the mentor that may be taken. */
    int free(int j) {
        return free[j];
    }

    /** Whether not many more places than mentees are free, so that prices decide who gets whom. */
    boolean scarce() {
        return 4 * places() < 5L * open.length;
    }

    private long places() {
        return IntStream.of(free).asLongStream().sum();
    }

    /** Those whom the problem offers. */
    Roll<String, Mentor> everyMentor() {
        return problem.everyMentor();
    }

    /** The pair's weighed score, part by part. */
    Score score(int i, int j) {
        return problem.score(mentees.get(i), problem.mentors().get(listed[j]));
    }

    Pair pair(int i, int j) {
        return new Pair(mentees.get(i), mentors.name(j));
    }

    boolean kept(int i, int j) {
        return !problem.present().isEmpty() && problem.present().contains(pair(i, j));
    }

    Pair pairInAnyRole(int i, int j) {
        return inAnyRole(mentees.get(i), mentors.name(j));
    }

    static Pair inAnyRole(Mentee mentee, String mentor) {
        return new Pair(Mentee.of(mentee.id()), mentor);
    }

    /** The scale of the goal over these pairs, where each further mentee of a mentor costs {@code load}. */
    Scale scale(Goal goal, long load) {
        var kept = !problem.present().isEmpty()
                && IntStream.range(0, rows.length)
                        .anyMatch(i -> IntStream.of(rows[i].mentors()).anyMatch(j -> kept(i, j)));
        return Scale.of(goal, (int) Math.min(open.length, places()), steepest + load * (Mentor.MOST_PLACES - 1), kept);
    }
}
