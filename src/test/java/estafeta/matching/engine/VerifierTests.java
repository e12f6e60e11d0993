package estafeta.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.matching.engine.Certificate.Floor;
import estafeta.matching.engine.Certificate.Prices;
import estafeta.matching.engine.Result.Match;
import estafeta.matching.engine.Result.RunnerUp;
import estafeta.matching.engine.Result.Totals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifierTests {
    @ParameterizedTest
    @EnumSource(Goal.class)
    void findsAnyPointAltered(Goal goal) {
        LongStream.range(0, 400).forEach(seed -> {
            var problem = Invented.small(seed, goal);
            var result = Session.solve(problem).result();
            assertThat(Verifier.check(problem, result)).isEmpty();
            for (var altered : altered(result))
                assertThat(Verifier.check(problem, altered))
                        .as("seed %d: %s", seed, altered)
                        .isNotEmpty();
        });
    }

    private static List<Result> altered(Result result) {
        var all = new ArrayList<Result>();
        for (var by : List.of(1L, -1L)) {
            var totals = result.totals();
            all.add(with(
                    result,
                    new Totals(
                            totals.matched(),
                            totals.unmatched(),
                            totals.kept(),
                            totals.points() + by,
                            totals.load(),
                            totals.worst())));
            all.add(with(
                    result,
                    new Totals(
                            totals.matched(),
                            totals.unmatched(),
                            totals.kept(),
                            totals.points(),
                            totals.load(),
                            totals.worst() + by)));
            for (var match : result.matches()) all.addAll(altered(result, match, by));
            all.addAll(altered(result, result.certificate(), by));
        }
        return all;
    }

    private static List<Result> altered(Result result, Match match, long by) {
        var all = new ArrayList<Result>();
        all.add(with(result, match, match.mentor(), more(match.score(), by), match.runnerUp()));
        var second = match.runnerUp();
        if (second == null) return all;
        if (!second.atLeast().equals(Measure.NONE)) all.add(with(result, match, second.mentor(), second.score(), null));
        all.add(with(
                result,
                match,
                match.mentor(),
                match.score(),
                new RunnerUp(second.mentor(), more(second.score(), by), second.atLeast())));
        var foreseen = second.atLeast();
        all.add(with(
                result,
                match,
                match.mentor(),
                match.score(),
                new RunnerUp(
                        second.mentor(),
                        second.score(),
                        new Measure(foreseen.matched(), foreseen.kept(), foreseen.points() + by))));
        return all;
    }

    private static List<Result> altered(Result result, Certificate proof, long by) {
        var all = new ArrayList<Result>();
        var prices = proof.prices();
        all.add(with(result, new Certificate(proof.scale(), proof.primal() + by, proof.dual(), prices, proof.floor())));
        all.add(with(result, new Certificate(proof.scale(), proof.primal(), proof.dual() + by, prices, proof.floor())));
        prices.mentors()
                .keySet()
                .forEach(mentor -> all.add(with(
                        result,
                        new Certificate(
                                proof.scale(),
                                proof.primal(),
                                proof.dual(),
                                new Prices(more(prices.mentors(), mentor, by), prices.mentees(), prices.rents()),
                                proof.floor()))));
        prices.mentees()
                .keySet()
                .forEach(mentee -> all.add(with(
                        result,
                        new Certificate(
                                proof.scale(),
                                proof.primal(),
                                proof.dual(),
                                new Prices(prices.mentors(), more(prices.mentees(), mentee, by), prices.rents()),
                                proof.floor()))));
        prices.rents()
                .keySet()
                .forEach(pair -> all.add(with(
                        result,
                        new Certificate(
                                proof.scale(),
                                proof.primal(),
                                proof.dual(),
                                new Prices(prices.mentors(), prices.mentees(), more(prices.rents(), pair, by)),
                                proof.floor()))));
        var floor = proof.floor();
        if (floor != null && by > 0)
            all.add(with(result, new Certificate(proof.scale(), proof.primal(), proof.dual(), prices, null)));
        if (floor != null && by > 0 && result.totals().worst() == floor.points())
            all.add(with(
                    result,
                    new Certificate(
                            proof.scale(),
                            proof.primal(),
                            proof.dual(),
                            prices,
                            new Floor(floor.points() + by, floor.above()))));
        return all;
    }

    private static Score more(Score score, long by) {
        var parts = new ArrayList<>(score.parts());
        var first = parts.getFirst();
        parts.set(0, new Part(first.code(), first.points() + by, first.arguments()));
        return new Score(parts);
    }

    private static <K> Map<K, Long> more(Map<K, Long> prices, K whose, long by) {
        var more = new HashMap<>(prices);
        more.merge(whose, by, Long::sum);
        return more;
    }

    private static Result with(Result result, Totals totals) {
        return new Result(result.matches(), result.unmatched(), totals, result.certificate());
    }

    private static Result with(Result result, Certificate certificate) {
        return new Result(result.matches(), result.unmatched(), result.totals(), certificate);
    }

    private static Result with(Result result, Match old, String mentor, Score score, @Nullable RunnerUp second) {
        var matches = new ArrayList<>(result.matches());
        matches.set(matches.indexOf(old), new Match(old.mentee(), mentor, score, old.locked(), old.kept(), second));
        return new Result(matches, result.unmatched(), result.totals(), result.certificate());
    }
}
