package estafeta.people.stafflist;

import estafeta.intake.BookReader;
import estafeta.intake.TableFinder;
import estafeta.kernel.Refusal;
import estafeta.shell.Days;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a staff list and prints what was understood, without server or database. */
@NamedInterface("commands")
@Command(name = "read", description = "показать, как прочитан список педагогов; ничего никуда не вносит")
public final class ReadCommand implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "эта подсказка")
    boolean help;

    @Parameters(paramLabel = "ФАЙЛ", description = "список: .xlsx, .xls, .ods, .docx, .csv, .html")
    @Nullable
    Path file;

    @Option(names = "--json", description = "всё прочитанное в виде JSON, как описано в docs/staff-list-json.md")
    boolean json;

    @Option(
            names = "--day",
            paramLabel = "ДЕНЬ",
            defaultValue = "",
            description = "на какой день список, например 01.09.2026; обычно день из заголовка, а без него сегодня")
    String day = "";

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec).commandLine();
        var path = Objects.requireNonNull(file);
        if (!Files.isReadable(path)) {
            command.getErr().println("Файла %s нет или его нельзя прочесть. Проверьте путь.".formatted(path));
            return 1;
        }
        try {
            var reading = reading(path);
            if (json) {
                command.getOut()
                        .println(JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(reading));
            } else {
                tell(reading, command.getOut());
            }
            return 0;
        } catch (Refusal refused) {
            command.getErr().println(refused.getMessage());
            return 1;
        }
    }

    private StaffListJson reading(Path path) throws IOException {
        var name = path.getFileName().toString();
        var book = BookReader.read(name, Files.readAllBytes(path));
        var table = TableFinder.find(book, StaffList.FIELDS);
        var mapping = table.guess(StaffList.FIELDS).mapping();
        var mapped = table.mapped(mapping, StaffList.FIELDS);
        var stated = asOf();
        var reading = stated == null
                ? StaffList.read(mapped, LocalDate.now(ZoneId.systemDefault()))
                : StaffList.readAsOf(mapped, stated);
        return StaffListJson.of(book, mapped, reading);
    }

    private @Nullable LocalDate asOf() {
        var read = Days.parse(day);
        if (!read.wrong().isEmpty()) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), read.wrong());
        }
        return read.day();
    }

    private static void tell(StaffListJson reading, PrintWriter out) {
        out.printf("Лист «%s», на %s.%n", reading.sheet(), reading.asOf());
        reading.columns()
                .forEach(column -> out.printf(
                        "  %s  %s: %s%n",
                        column.column(), column.title(), column.field() == null ? "не читаем" : column.field()));
        out.printf(
                "Людей: %d, не внести: %d.%n",
                reading.people().size(), reading.refused().size());
        reading.people().forEach(person -> out.printf("  %s  %s%n", person.rows(), person.words()));
        reading.findings()
                .forEach(finding -> out.printf(
                        "%s: «%s». %s %s%n", finding.cell(), finding.found(), finding.expected(), finding.mend()));
    }
}
