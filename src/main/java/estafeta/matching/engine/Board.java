package estafeta.matching.engine;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The open part of a problem in numbers: mentees not locked, places not locked away, and of each mentee the pairs that
 * may be; of a sheet the best of them and whatever turned out to be worth a look.
 */
final class Board {
    final List<Mentee> mentees;
    final List<Mentor> mentors;
    /** Places of each mentor that locked pairs take. */
    final int[] locked;

    final Row[] rows;
    private final Map<String, Integer> numbers;
    private final Set<Pair> present;
    private final Set<Pair> shut;
    private final @Nullable Field field;
    private final long steepest;
    private final Effort effort;

    Board(Problem problem, @Nullable Board former, Effort effort) {
        this.effort = effort;
        mentors = problem.mentors();
        numbers = HashMap.newHashMap(mentors.size());
        for (var mentor : mentors) numbers.put(mentor.id(), numbers.size());
        locked = new int[mentors.size()];
        var settled = new HashSet<Mentee>();
        for (var lock : problem.locks()) {
            locked[number(lock.mentor())]++;
            settled.add(lock.mentee());
        }
        mentees = settled.isEmpty()
                ? problem.mentees()
                : problem.mentees().stream()
                        .filter(mentee -> !settled.contains(mentee))
                        .toList();
        rows = new Row[mentees.size()];
        shut = shut(problem);
        present = problem.present();
        var sheet = problem.pairs().sheet().orElse(null);
        if (sheet != null) {
            var scored = former == null || former.field == null ? null : former.field.scored();
            var same = scored != null && scored.sheet == sheet && scored.weights.equals(problem.weights());
            field = new Field(
                    problem,
                    same ? requireNonNull(scored) : new Field.Scored(sheet, problem.weights(), effort.kernel()),
                    mentees,
                    shut);
            if (same) listAgain(field, requireNonNull(former));
            IntStream.range(0, rows.length)
                    .parallel()
                    .filter(i -> rows[i] == null)
                    .forEach(i -> rows[i] = field.best(i, effort.candidates()));
            listPresent(field, sheet);
            steepest = field.bound();
        } else {
            field = null;
            list(problem.pairs().rows(mentors, problem.weights()));
            steepest = Arrays.stream(rows).mapToLong(Board::steepest).max().orElse(0);
        }
    }

    int number(String mentor) {
        return requireNonNull(numbers.get(mentor));
    }

    /** The banned pairs, and for one who has a role locked with a mentor all her other roles with him. */
    private Set<Pair> shut(Problem problem) {
        if (problem.locks().isEmpty()) return problem.bans();
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
        for (var i = 0; i < rows.length; i++) {
            var mentee = mentees.get(i);
            var mentor = IntStream.builder();
            var points = IntStream.builder();
            all.each(mentee, (j, worth) -> {
                if (!shut.isEmpty() && shut.contains(pair(mentee, j))) return;
                mentor.add(j);
                points.add((int) worth);
            });
            rows[i] = Row.of(mentor.build().toArray(), points.build().toArray(), Row.NOBODY);
        }
    }

    /** Takes over the rows of those for whom nothing but the mentors has changed. */
    private void listAgain(Field field, Board former) {
        var before = HashMap.<Mentee, Integer>newHashMap(former.rows.length);
        for (var mentee : former.mentees) before.put(mentee, before.size());
        var other = new HashSet<Mentee>();
        for (var pair : former.shut) if (!shut.contains(pair)) other.add(pair.mentee());
        for (var pair : shut) if (!former.shut.contains(pair)) other.add(pair.mentee());
        var now = former.mentors.stream()
                .mapToInt(mentor -> numbers.getOrDefault(mentor.id(), Market.NONE))
                .toArray();
        var last = Market.NONE;
        for (var j : now) {
            // mentors in another order: every row would have to be sorted anew
            if (j != Market.NONE && j < last) return;
            last = Math.max(last, j);
        }
        var stand = IntStream.range(0, now.length).allMatch(j -> now[j] == j);
        var joined = mentors.stream()
                .filter(mentor -> !former.numbers.containsKey(mentor.id()))
                .flatMapToInt(mentor -> field.scored().sheet.place(mentor.id()).stream())
                .sorted()
                .toArray();
        for (var i = 0; i < rows.length; i++) {
            var was = before.get(mentees.get(i));
            if (was == null || other.contains(mentees.get(i))) continue;
            var row = stand ? former.rows[was] : former.rows[was].renumbered(now);
            rows[i] = joined.length == 0 ? row : row.and(field.among(i, joined));
        }
    }

    /** Present pairs have a worth of their own and always stand in their rows. */
    private void listPresent(Field field, ScoreSheet sheet) {
        if (present.isEmpty()) return;
        var stays = new HashMap<Mentee, IntStream.Builder>();
        for (var pair : present)
            sheet.place(pair.mentor())
                    .ifPresent(x -> stays.computeIfAbsent(pair.mentee(), one -> IntStream.builder())
                            .add(x));
        for (var i = 0; i < rows.length; i++) {
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
        IntStream.range(0, rows.length)
                .parallel()
                .forEach(i -> rows[i] = rows[i].and(prices.best(i, effort.candidates())));
        for (var i = 0; i < rows.length; i++) exchange.widen(i);
    }

    /** Looks whether any pair left out is worth more to its mentee than what she has; lists what is found. */
    boolean widen(Exchange exchange) {
        if (field == null) return false;
        var prices = field.new Prices(exchange.scale(), exchange.floor(), exchange.prices());
        var found = new Row[rows.length];
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            var most = rows[i].leftOut();
            var worth = exchange.worth(i);
            if (most >= exchange.floor() && exchange.value(most) - prices.least(i) > worth)
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

    int free(int j) {
        return mentors.get(j).places() - locked[j];
    }

    /** Whether not many more places than mentees are free, so that prices decide who gets whom. */
    boolean scarce() {
        return 4 * places() < 5L * mentees.size();
    }

    private long places() {
        return IntStream.range(0, mentors.size()).mapToLong(this::free).sum();
    }

    Pair pair(int i, int j) {
        return pair(mentees.get(i), j);
    }

    private Pair pair(Mentee mentee, int j) {
        return new Pair(mentee, mentors.get(j).id());
    }

    boolean kept(int i, int j) {
        return !present.isEmpty() && present.contains(pair(i, j));
    }

    Pair pairInAnyRole(int i, int j) {
        return inAnyRole(mentees.get(i), mentors.get(j).id());
    }

    static Pair inAnyRole(Mentee mentee, String mentor) {
        return new Pair(Mentee.of(mentee.id()), mentor);
    }

    /** Of each mentee the number of the mentor whom the pairs give her. */
    int[] mentorsOf(Map<Mentee, String> pairs) {
        return mentees.stream()
                .mapToInt(mentee -> numbers.getOrDefault(pairs.getOrDefault(mentee, ""), Market.NONE))
                .toArray();
    }

    /** The scale of the goal over these pairs, where each further mentee of a mentor costs {@code load}. */
    Scale scale(Goal goal, long load) {
        var kept = !present.isEmpty()
                && IntStream.range(0, rows.length)
                        .anyMatch(i -> IntStream.of(rows[i].mentors()).anyMatch(j -> kept(i, j)));
        return Scale.of(
                goal, (int) Math.min(mentees.size(), places()), steepest + load * (Mentor.MOST_PLACES - 1), kept);
    }
}
