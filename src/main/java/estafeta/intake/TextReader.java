package estafeta.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** Reads a table kept as text; its encoding and delimiter are told from the text itself. */
final class TextReader {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{ASCII}а-яА-ЯёЁ«»„“”‘’–—…№§°±•·\\u00a0]");
    private static final Pattern HINT = Pattern.compile("^sep=(.)\\r?\\n");
    private static final double TOLERATED = 0.05;
    /** Of rows there may be at most so many times as many as of those with something in them. */
    private static final int MOST_BLANK = 5;

    private TextReader() {}

    static Sheet read(String fileName, byte[] content, Limits limits) {
        var text = decode(fileName, content);
        if (text.isBlank()) {
            throw IntakeRefused.empty(fileName);
        }
        var hint = HINT.matcher(text);
        var parsed = hint.find()
                ? parse(text.substring(hint.end()), hint.group(1).charAt(0), limits)
                : Stream.of(';', ',', '\t')
                        .flatMap(delimiter -> parse(text, delimiter, limits).stream())
                        .max(Comparator.comparingDouble(Parsed::evenness));
        var rows = parsed.orElseThrow(() -> IntakeRefused.quotes(fileName)).rows();
        if (rows.size() > limits.rows()) {
            throw IntakeRefused.tooManyRows(fileName, limits.rows());
        }
        var numbered = new ArrayList<Sheet.Row>();
        for (var cells : rows) {
            if (cells.size() > limits.columns()) {
                throw IntakeRefused.tooManyColumns(fileName, limits.columns());
            }
            numbered.add(new Sheet.Row(numbered.size() + 1, false, cells));
        }
        return new Sheet(fileName, false, numbered, Set.of());
    }

    static String decode(String fileName, byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        for (byte each : content) {
            if (each == 0) {
                throw IntakeRefused.notTable(fileName);
            }
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            var text = new String(content, WINDOWS_1251);
            if (FOREIGN.matcher(text).results().count() > text.length() * TOLERATED) {
                throw IntakeRefused.encoding(fileName);
            }
            return text;
        }
    }

    /** Rows as one delimiter gives them, without trailing empty cells and rows; evenness tells how much it is a table. */
    private record Parsed(List<List<Cell>> rows, double evenness) {}

    private static Optional<Parsed> parse(String text, char delimiter, Limits limits) {
        var format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setRecordSeparator("\n")
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        var rows = new ArrayList<List<Cell>>();
        var widths = new ArrayList<Integer>();
        var filled = 0;
        try (var parser = format.parse(new StringReader(text))) {
            for (var each : parser) {
                widths.add(each.size());
                var cells = each.stream().map(Cell::of).collect(Collectors.toCollection(ArrayList::new));
                while (!cells.isEmpty() && cells.getLast().empty()) {
                    cells.removeLast();
                }
                rows.add(cells);
                filled = cells.isEmpty() ? filled : rows.size();
                if (rows.size() > MOST_BLANK * limits.rows()) {
                    filled = rows.size();
                }
                if (filled > limits.rows()) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException quotes) {
            return Optional.empty();
        }
        return Optional.of(new Parsed(rows.subList(0, filled), evenness(widths)));
    }

    /** The share of rows that have the most usual width, higher for wider tables; none for a single column. */
    private static double evenness(List<Integer> widths) {
        return widths.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .mapToDouble(usual -> (1 - 1.0 / usual.getKey()) * usual.getValue() / widths.size())
                .max()
                .orElse(0);
    }
}
