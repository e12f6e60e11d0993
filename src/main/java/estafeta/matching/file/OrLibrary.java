package estafeta.matching.file;

import estafeta.matching.engine.Fit;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Pair;
import estafeta.matching.engine.PairSource;
import estafeta.matching.engine.Part;
import estafeta.matching.engine.Problem;
import estafeta.matching.engine.Score;
import estafeta.matching.engine.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Assignment problems as the OR-Library keeps them: the number of items n, then the costs. Dense: n × n costs, row by row;
 * sparse: «i j cost» for each pair that may be, counted from 1. The sum of costs is to be least, each item is assigned once.
 */
final class OrLibrary {
    private static final String COST = "cost";
    private static final int MOST_ITEMS = 20_000;
    private static final int MOST_COST = 1_000_000;

    private OrLibrary() {}

    static Task dense(String text) {
        var numbers = new Numbers(text);
        var n = numbers.next("n", 1, MOST_ITEMS);
        var costs = new int[n][n];
        for (var row : costs) for (var j = 0; j < n; j++) row[j] = numbers.next("стоимость", 0, MOST_COST);
        if (numbers.more()) throw FileRefused.unexpected(numbers.line());
        var most = Arrays.stream(costs).flatMapToInt(Arrays::stream).max().orElse(0);
        return task(n, most, new Matrix(costs, most));
    }

    /** All costs there are, as points below the most costly. */
    private record Matrix(int[][] costs, int most) implements PairSource {
        @Override
        public Fit between(Mentee mentee, Mentor mentor) {
            return score(most - costs[index(mentee.id())][index(mentor.id())]);
        }

        @Override
        public Rows rows(List<Mentor> mentors, Weights weights) {
            var columns =
                    mentors.stream().mapToInt(mentor -> index(mentor.id())).toArray();
            return (mentee, look) -> {
                var row = costs[index(mentee.id())];
                for (var j = 0; j < columns.length; j++) look.at(j, (long) weights.of(COST) * (most - row[columns[j]]));
            };
        }
    }

    static Task sparse(String text) {
        var numbers = new Numbers(text);
        var n = numbers.next("n", 1, MOST_ITEMS);
        var costs = new LinkedHashMap<Pair, Integer>();
        var most = 0;
        while (numbers.more()) {
            var i = numbers.next("i", 1, n);
            var j = numbers.next("j", 1, n);
            var cost = numbers.next("стоимость", 0, MOST_COST);
            most = Math.max(most, cost);
            if (costs.put(new Pair(Mentee.of(String.valueOf(i)), String.valueOf(j)), cost) != null)
                throw FileRefused.pairTwice(numbers.line(), String.valueOf(i), String.valueOf(j));
        }
        if (costs.isEmpty()) throw FileRefused.noPairs();
        var scores = new LinkedHashMap<Pair, Score>();
        for (var pair : costs.entrySet()) scores.put(pair.getKey(), score(most - pair.getValue()));
        return task(n, most, PairSource.listed(scores));
    }

    private static Task task(int n, int most, PairSource pairs) {
        var items = IntStream.rangeClosed(1, n).mapToObj(String::valueOf).toList();
        return Task.of(
                Problem.of(
                        items.stream().map(Mentee::of).toList(),
                        items.stream().map(item -> new Mentor(item, 1)).toList(),
                        pairs),
                (long) most);
    }

    private static Score score(int points) {
        return Score.of(Part.of(COST, points));
    }

    private static int index(String item) {
        return Integer.parseInt(item) - 1;
    }
}
