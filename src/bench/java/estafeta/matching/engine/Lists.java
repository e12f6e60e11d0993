package estafeta.matching.engine;

import estafeta.matching.engine.ScoreSheet.Asked;
import java.util.Arrays;

/** What a peer is given: for each mentee the mentors who may be, by their place in the list, and the points with each. */
record Lists(int[][] mentors, int[][] points) {

    /** All eligible pairs, scored by a plain loop of the bench's own. */
    static Lists full(Crowd market) {
        var mentees = market.problem().mentees();
        var lists = new Lists(new int[mentees.size()][], new int[mentees.size()][]);
        for (var i = 0; i < mentees.size(); i++) lists.fill(i, market.sheet(), market.asked(mentees.get(i)));
        return lists;
    }

    private void fill(int i, ScoreSheet sheet, Asked asked) {
        var most =
                asked.reach().stream().mapToInt(span -> span.to() - span.from()).sum();
        var among = new int[most];
        var sums = new int[most];
        var count = 0;
        for (var span : asked.reach())
            for (var j = span.from(); j < span.to(); j++) {
                if (asked.apart().containsKey(j)) continue;
                var sum = 0;
                for (var column : asked.columns())
                    sum += sheet.columns().get(column).points()[j];
                for (var bonus : asked.bonuses()) if (bonus.span().holds(j)) sum += bonus.points();
                among[count] = j;
                sums[count++] = sum;
            }
        mentors[i] = Arrays.copyOf(among, count);
        points[i] = Arrays.copyOf(sums, count);
    }

    long pairs() {
        return Arrays.stream(mentors).mapToLong(list -> list.length).sum();
    }

    /** The largest number of points of a pair, either way. */
    int steepest() {
        return Arrays.stream(points)
                .flatMapToInt(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }
}
