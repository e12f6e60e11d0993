package estafeta.people.stafflist;

import estafeta.intake.Book;
import estafeta.intake.BookReader;
import estafeta.intake.TableFinder;
import estafeta.kernel.Refusal;
import estafeta.shell.Days;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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

/** Reads a staff list, or another list it knows, and prints what was understood, without server or database. */
@NamedInterface("commands")
@Command(name = "read", description = "показать, как прочитан список педагогов; ничего никуда не вносит")
public final class ReadCommand implements Callable<Integer> {
    private final List<OtherList> others;

    public ReadCommand(OtherList... others) {
        this.others = List.of(others);
    }

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
            var book = BookReader.read(path.getFileName().toString(), Files.readAllBytes(path));
            var read = read(book);
            if (json) {
                command.getOut()
                        .println(JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(read.json()));
            } else {
                read.words().forEach(command.getOut()::println);
            }
            return 0;
        } catch (Refusal refused) {
            command.getErr().println(refused.getMessage());
            return 1;
        }
    }

    private OtherList.Read read(Book book) {
        var asOf = asOf();
        return others.stream()
                .flatMap(other -> other.read(book, asOf, LocalDate.now(ZoneId.systemDefault())).stream())
                .findFirst()
                .orElseGet(() -> staff(book, asOf));
    }

    private static OtherList.Read staff(Book book, @Nullable LocalDate stated) {
        var table = TableFinder.find(book, StaffList.FIELDS);
        var mapping = table.guess(StaffList.FIELDS).mapping();
        var mapped = table.mapped(mapping, StaffList.FIELDS);
        var reading = stated == null
                ? StaffList.read(mapped, LocalDate.now(ZoneId.systemDefault()))
                : StaffList.readAsOf(mapped, stated);
        var read = StaffListJson.of(book, mapped, reading);
        return new OtherList.Read(read, words(read));
    }

    private @Nullable LocalDate asOf() {
        var read = Days.parse(day);
        if (!read.wrong().isEmpty()) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), read.wrong());
        }
        return read.day();
    }

    private static List<String> words(StaffListJson reading) {
        var words = new ArrayList<String>();
        words.add("Лист «%s», на %s.".formatted(reading.sheet(), reading.asOf()));
        reading.columns()
                .forEach(column -> words.add("  %s  %s: %s"
                        .formatted(
                                column.column(),
                                column.title(),
                                column.field() == null ? "не читаем" : column.field())));
        words.add("Людей: %d, не внести: %d."
                .formatted(reading.people().size(), reading.refused().size()));
        reading.people().forEach(person -> words.add("  %s  %s".formatted(person.rows(), person.words())));
        reading.skipped().stream()
                .filter(line -> line.kind().equals(StaffLine.Kind.OTHER_TABLE.name()))
                .forEach(line -> words.add(
                        "%s, строка %d: «%s». %s".formatted(line.sheet(), line.row(), line.words(), line.why())));
        reading.findings()
                .forEach(finding -> words.add("%s: «%s». %s %s"
                        .formatted(finding.cell(), finding.found(), finding.expected(), finding.mend())));
        return words;
    }
}
