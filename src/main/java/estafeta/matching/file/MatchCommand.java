package estafeta.matching.file;

import estafeta.matching.engine.ProblemRefused;
import estafeta.matching.engine.Session;
import estafeta.matching.engine.Verifier;
import estafeta.matching.file.ResultJson.Solved;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Finds the best pairs of a problem in a file, or checks the proof of a result, without server or database. */
@NamedInterface("commands")
@Command(
        name = "match",
        description = {
            "подобрать лучшие пары по задаче из файла или проверить доказательство результата",
            "",
            "Файлы описаны в docs/matching-json.md. В ответе одна строка: matched=… points=… gap=0 ms=…"
        })
public final class MatchCommand implements Callable<Integer> {
    /** How a problem is written down. */
    enum Format {
        JSON,
        CSV,
        ORLIB,
        ORLIB_SPARSE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "эта подсказка")
    boolean help;

    @Parameters(paramLabel = "ФАЙЛ", arity = "0..1", description = "задача")
    @Nullable
    Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "РЕЗУЛЬТАТ",
            description = "куда записать пары с доказательством")
    @Nullable
    Path output;

    @Option(
            names = "--format",
            paramLabel = "ФОРМАТ",
            defaultValue = "json",
            description = "json; csv: пары mentee;mentor;points; orlib, orlib-sparse: стоимости из OR-Library")
    Format format = Format.JSON;

    @Option(
            names = "--verify",
            paramLabel = "РЕЗУЛЬТАТ",
            description = "проверить записанный результат заново; с ФАЙЛОМ: что решена именно эта задача")
    @Nullable
    Path verify;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            return verify == null ? solve(problem()) : verify(verify);
        } catch (ProblemRefused refused) {
            throw FileRefused.of(refused);
        }
    }

    private Path problem() {
        if (file == null) throw FileRefused.noProblem();
        return file;
    }

    private int solve(Path path) throws IOException {
        var task = task(path);
        var begun = System.nanoTime();
        var result = Session.solve(task.problem()).result();
        var taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        var solved = new Solved(task, result);
        if (output != null) write(solved, output);
        say("%s gap=%d ms=%d".formatted(sums(solved), result.certificate().gap(), taken));
        return 0;
    }

    private int verify(Path path) throws IOException {
        var solved = ResultJson.read(read(path));
        if (file != null && !same(task(file), solved.task())) throw FileRefused.otherProblem();
        var findings = Verifier.check(solved.task().problem(), solved.result());
        if (findings.isEmpty()) {
            say("%s gap=0 proven".formatted(sums(solved)));
            return 0;
        }
        findings.forEach(finding -> say("%s %s".formatted(finding.rule(), finding.about())));
        return 1;
    }

    /** One problem says the same as another, whatever the file it stood in looked like. */
    private static boolean same(Task one, Task other) {
        return ProblemJson.text(one).equals(ProblemJson.text(other));
    }

    private Task task(Path path) throws IOException {
        var text = read(path);
        return switch (format) {
            case JSON -> ProblemJson.read(text);
            case CSV -> PairsCsv.read(text);
            case ORLIB -> OrLibrary.dense(text);
            case ORLIB_SPARSE -> OrLibrary.sparse(text);
        };
    }

    /** Of costs everybody must be assigned. */
    private static String sums(Solved solved) {
        var totals = solved.result().totals();
        if (solved.task().costs() == null) return "matched=%d points=%d".formatted(totals.matched(), totals.points());
        if (totals.unmatched() > 0)
            throw FileRefused.notAllAssigned(totals.matched(), totals.matched() + totals.unmatched());
        return "cost=%d".formatted(solved.task().cost(totals.matched(), totals.points()));
    }

    private static String read(Path path) throws IOException {
        if (!Files.isReadable(path)) throw FileRefused.noFile(path);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString()
                    .replace("\ufeff", "");
        } catch (CharacterCodingException e) {
            throw FileRefused.notUtf8(path);
        }
    }

    /** All or nothing: a result that could not be written whole leaves the former one. */
    private static void write(Solved solved, Path path) {
        var whole = path.toAbsolutePath();
        try {
            var part = whole.resolveSibling(whole.getFileName() + ".part");
            try {
                try (var out = JsonMapper.shared().createGenerator(Files.newBufferedWriter(part))) {
                    ResultJson.write(solved, out);
                }
                Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw FileRefused.cannotWrite(path);
        }
    }

    private void say(String line) {
        Objects.requireNonNull(spec).commandLine().getOut().println(line);
    }
}
