package estafeta.people.stafflist;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import estafeta.intake.Book;
import estafeta.intake.BookReader;
import estafeta.intake.Cell;
import estafeta.intake.TableFinder;
import estafeta.kernel.Refusal;
import estafeta.mentorship.pairlist.PairsToRead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever becomes of the bytes and the cells of a list, it is read or refused in words, and nothing of it stays behind. */
class MutatedListsTests {
    private static final Path FOLDER = Path.of("src", "test", "resources", "intake");
    private static final int MUTATIONS = 5_000;
    private static final int WARM = 1_000;
    private static final int PAIRS_TOO = 5;
    private static final long MAY_STAY = 32L << 20;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<String> FORMATS = List.of("xlsx", "xls", "ods", "docx", "csv", "html");
    private static final List<String> STRANGE = List.of(
            "",
            "-",
            "+",
            "=1+1",
            "31.02.2026",
            "до 99.99.9999",
            "с 0000",
            "00.00.0000",
            "8/5/3",
            "8/",
            "1 + + 2",
            "99999999999999999999",
            "0,0000000000000000001",
            "1e400",
            "NaN",
            "((((",
            "))))",
            "Иванова (",
            "она же",
            "он же, ,",
            "ваканс",
            "уволен с до по",
            "приказ № от",
            "пр. № / от .",
            "I II III IV",
            "высш. до",
            "+7",
            "8 (((9",
            "...",
            ",;/+",
            "\"",
            "<b>&amp;",
            "٣٤",
            "²½",
            "😀 😀",
            "\u202e\u200b\u00ad",
            "Ё".repeat(200),
            "И. ".repeat(30),
            "1/".repeat(30),
            "(а".repeat(30),
            "Иванова Анна Петровна; ".repeat(5));

    private static final Logger POI = (Logger) LoggerFactory.getLogger("org.apache.poi");

    private final Random random = new Random(5);

    @BeforeAll
    static void readersComplainInSilence() {
        POI.setLevel(Level.OFF);
    }

    @AfterAll
    static void readersSpeakAgain() {
        POI.setLevel(null);
    }

    private record Source(String format, byte[] content, List<List<String>> lines) {}

    @Test
    void areReadOrRefusedAndLeaveNothingBehind() throws IOException {
        var sources = sources();
        var failed = new ArrayList<String>();
        var read = 0;
        var before = 0L;
        for (int i = 0; i < MUTATIONS; i++) {
            if (i == WARM) {
                before = used();
            }
            var format = FORMATS.get(i % FORMATS.size());
            var source = any(
                    sources.stream().filter(each -> each.format.equals(format)).toList());
            var content = random.nextBoolean() ? bytes(source) : written(format, cells(source.lines));
            try {
                read(BookReader.read("список." + format, content), i % PAIRS_TOO == 0);
                read++;
            } catch (Refusal refused) {
                assertThat(refused.getMessage()).isNotBlank();
            } catch (RuntimeException | StackOverflowError ours) {
                failed.add("%d %s: %s at %s".formatted(i, format, ours, place(ours)));
            }
        }
        assertThat(failed).isEmpty();
        assertThat(read).isBetween(MUTATIONS / 3, MUTATIONS - 1);
        assertThat(used() - before).isLessThan(MAY_STAY);
    }

    private static void read(Book book, boolean pairsToo) {
        if (pairsToo) {
            new PairsToRead().read(book, DAY, DAY);
        }
        var table = TableFinder.find(book, StaffList.FIELDS);
        StaffList.read(table.mapped(table.guess(StaffList.FIELDS).mapping(), StaffList.FIELDS), DAY);
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(8)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }

    private static List<Source> sources() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var sources = new ArrayList<Source>();
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                var format = name.substring(name.lastIndexOf('.') + 1);
                if (FORMATS.contains(format)) {
                    var content = Files.readAllBytes(file);
                    var lines = BookReader.read(name, content).sheets().getFirst().rows().stream()
                            .map(row -> row.cells().stream().map(Cell::text).toList())
                            .toList();
                    sources.add(new Source(format, content, lines));
                }
            }
            return sources;
        }
    }

    /** Some bytes are others, or the end is missing; of a zip, those of a part of it. */
    private byte[] bytes(Source source) throws IOException {
        var zip = source.content[0] == 'P' && source.content[1] == 'K';
        return zip && random.nextInt(4) > 0 ? part(source.content) : spoiled(source.content);
    }

    private byte[] spoiled(byte[] content) {
        var spoiled = content.clone();
        for (int n = 1 + random.nextInt(5); n > 0 && spoiled.length > 0; n--) {
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(spoiled, random.nextInt(spoiled.length + 1)) : spoiled;
    }

    private byte[] part(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(content));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var whole = from.readAllBytes();
                to.write(random.nextInt(4) == 0 ? spoiled(whole) : whole);
            }
        }
        return bytes.toByteArray();
    }

    /** Cells hold what nobody expects, stand elsewhere, are missing; so are whole rows. */
    private List<List<String>> cells(List<List<String>> lines) {
        var mutated = lines.stream()
                .map(ArrayList::new)
                .collect(Collectors.<List<String>, List<List<String>>>toCollection(ArrayList::new));
        for (int n = 1 + random.nextInt(12); n > 0; n--) {
            var row = any(mutated);
            switch (random.nextInt(8)) {
                case 0 -> mutated.add(random.nextInt(mutated.size()), new ArrayList<>(row));
                case 1 -> mutated.add(new ArrayList<>(any(mutated)));
                case 2 -> row.addFirst(any(STRANGE));
                case 3 -> row.addAll(List.copyOf(any(mutated)));
                default -> {
                    if (!row.isEmpty()) {
                        var other = any(mutated);
                        row.set(
                                random.nextInt(row.size()),
                                other.isEmpty() || random.nextInt(3) > 0 ? any(STRANGE) : any(other));
                    }
                }
            }
        }
        return mutated;
    }

    private static byte[] written(String format, List<List<String>> lines) throws IOException {
        return switch (format) {
            case "xlsx" -> book(new XSSFWorkbook(), lines);
            case "xls" -> book(new HSSFWorkbook(), lines);
            case "ods" -> Shapes.ods(lines, List.of());
            case "docx" -> Shapes.docx(lines, List.of());
            case "html" -> Shapes.page(lines, List.of());
            default ->
                lines.stream()
                        .map(line -> String.join(";", line))
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] book(Workbook book, List<List<String>> lines) throws IOException {
        try (book;
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (int row = 0; row < lines.size(); row++) {
                var to = sheet.createRow(row);
                for (int column = 0; column < lines.get(row).size(); column++) {
                    to.createCell(column).setCellValue(lines.get(row).get(column));
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
