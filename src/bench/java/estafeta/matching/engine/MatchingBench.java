package estafeta.matching.engine;

import estafeta.installation.Commands;
import estafeta.matching.engine.Crowd.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the engine and its peers on invented markets, and fails if they differ or a proof does not hold. */
@Command(
        name = MatchingBench.NAME,
        description = {
            "сравнить подбор с OR-Tools и JGraphT на выдуманных задачах",
            "",
            "Таблицы печатаются в формате Markdown; как читать их: docs/benchmarks/matching.md"
        })
final class MatchingBench implements Callable<Integer> {
    static final String NAME = "bench matching";

    private static final Map<Kind, List<Integer>> FULL = Map.of(
            Kind.COUNTRY, List.of(20, 500, 5_000, 20_000, 120_000),
            Kind.EVERYBODY, List.of(5_000, 120_000),
            Kind.DENSE, List.of(20, 500, 5_000),
            Kind.ONE, List.of(100, 1_000),
            Kind.SCARCE, List.of(500, 5_000, 20_000, 120_000),
            Kind.TIES, List.of(1_000, 5_000),
            Kind.NOBODY, List.of(5_000));

    private static final Map<Kind, List<Integer>> QUICK = Map.of(
            Kind.COUNTRY, List.of(20, 1_000),
            Kind.EVERYBODY, List.of(600),
            Kind.DENSE, List.of(60, 1_000),
            Kind.ONE, List.of(100),
            Kind.SCARCE, List.of(1_000),
            Kind.TIES, List.of(600),
            Kind.NOBODY, List.of(1_000));

    private static final Duration OUR_PATIENCE = Duration.ofMinutes(10);
    private static final Duration PATIENCE_WITH_PEERS = Duration.ofMinutes(5);

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "эта подсказка")
    boolean help;

    @Option(
            names = "--kind",
            paramLabel = "ВИД",
            split = ",",
            description = "какие задачи: ${COMPLETION-CANDIDATES}; обычно все")
    List<Kind> kinds = List.of(Kind.values());

    @Option(
            names = "--size",
            paramLabel = "РАЗМЕР",
            split = ",",
            description = "сколько подопечных, от 20 до 120000; у каждого вида свои размеры, если не сказано")
    List<Integer> sizes = List.of();

    @Option(
            names = "--only",
            paramLabel = "КТО",
            split = ",",
            description = "кого мерить: ${COMPLETION-CANDIDATES}; обычно всех, ours — всегда")
    List<Contestant> only = List.of(Contestant.values());

    @Option(names = "--quick", description = "малые размеры, около двух минут")
    boolean quick;

    @Spec
    @Nullable
    CommandSpec spec;

    static void main(String... typed) {
        var command = Stream.concat(Stream.of(NAME), Stream.of(typed)).toArray(String[]::new);
        System.exit(Commands.run(MatchingBench.class, List.of(new MatchingBench()), command));
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        for (var size : sizes)
            if (size < Crowd.SMALLEST || size > Crowd.LARGEST)
                throw new ParameterException(line, "size", null, spec.findOption("--size"), String.valueOf(size));
        var rows = new ArrayList<Standing>();
        for (var kind : kinds) for (var size : sizes(kind)) rows.add(measured(kind, size));
        line.getOut().print(Report.of(rows));
        line.getOut().flush();
        var complaints = rows.stream().flatMap(row -> row.complaints().stream()).toList();
        complaints.forEach(line.getErr()::println);
        return complaints.isEmpty() ? 0 : 1;
    }

    private List<Integer> sizes(Kind kind) {
        return sizes.isEmpty() ? Objects.requireNonNull((quick ? QUICK : FULL).get(kind)) : sizes;
    }

    private Standing measured(Kind kind, int size) {
        var row = new Standing(kind, size, new EnumMap<>(Contestant.class));
        for (var contestant : Contestant.values()) {
            var wanted = contestant == Contestant.OURS || only.contains(contestant);
            var pairs = row.ours().middle(Fact.ELIGIBLE).orElse(0);
            if (!wanted || !contestant.fits(kind, size, pairs)) continue;
            say(row.market() + ": " + contestant.words);
            var patience = contestant.peer() ? PATIENCE_WITH_PEERS : OUR_PATIENCE;
            row.facts().put(contestant, Trials.run(kind, size, contestant, patience));
        }
        return row;
    }

    private void say(String progress) {
        Objects.requireNonNull(spec).commandLine().getErr().println(progress);
    }
}
