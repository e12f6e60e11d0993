package estafeta.matching.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the bench reads off the engine beside its public face; what is run is ready to run again and again. */
final class Instruments {
    private static final int TILE = 2048;

    private Instruments() {}

    /** One full scoring scan as the engine makes it, candidate lists included. */
    static Runnable scan(Problem problem) {
        var effort = Effort.usual();
        var scored = new Field.Scored((ScoreSheet) problem.pairs(), problem.weights(), effort.kernel());
        var field = new Field(scored, problem.everyMentee(), new int[0], Set.of(), null);
        var rows = new Row[problem.mentees().size()];
        return () ->
                IntStream.range(0, rows.length).parallel().forEach(i -> rows[i] = field.best(i, effort.candidates()));
    }

    /** The kernel alone over all eligible pairs, nothing kept. */
    static Runnable kernel(Problem problem) {
        var sheet = (ScoreSheet) problem.pairs();
        var scored = new Field.Scored(sheet, problem.weights(), Kernel.best());
        var asked = problem.mentees().stream().map(sheet::asked).toList();
        var rows = ThreadLocal.withInitial(() -> new short[TILE]);
        return () -> asked.parallelStream().forEach(wish -> {
            for (var span : wish.reach())
                for (var from = span.from(); from < span.to(); from += TILE)
                    scored.kernel.sum(
                            scored.columns, wish.columns(), from, Math.min(TILE, span.to() - from), rows.get());
        });
    }

    /** The lists that the proof left: an optimum of the whole problem lies within them. */
    static Lists lists(Session session) {
        var rows = session.candidates();
        return new Lists(
                Arrays.stream(rows).map(Row::mentors).toArray(int[][]::new),
                Arrays.stream(rows).map(Row::points).toArray(int[][]::new));
    }

    /** The engine on these lists alone, scores given. */
    static Runnable master(Problem problem, Lists lists) {
        var number = new HashMap<Mentee, Integer>();
        for (var mentee : problem.mentees()) number.put(mentee, number.size());
        var listed = new PairSource() {
            @Override
            public Fit between(Mentee mentee, Mentor mentor) {
                return problem.pairs().between(mentee, mentor);
            }

            @Override
            public Rows rows(List<Mentor> mentors, Weights weights) {
                return (mentee, look) -> {
                    int i = number.get(mentee);
                    for (var k = 0; k < lists.mentors()[i].length; k++)
                        look.at(lists.mentors()[i][k], lists.points()[i][k]);
                };
            }
        };
        var board = new Board(problem.scoredBy(listed), null, Effort.usual());
        var scale = board.scale(problem.goal(), 0);
        return () -> new Exchange(board, scale, 0, Long.MIN_VALUE).settle();
    }
}
