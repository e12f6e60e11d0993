package estafeta.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list as it may be kept where СНИЛС is not: a new workbook of the sheets the list was read from, without what stands in
 * columns of СНИЛС or is written as one anywhere. Built anew, so that no part of the file remembers what stood there.
 */
public final class BlankedBook {
    public static final Field SNILS = Field.of("snils", "СНИЛС", "снилс", "страхов номер", "страхов свид");

    /** With hyphens or spaces, or eleven digits that are no telephone; check digits or not: a mistyped one tells enough. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(?:\\d{3}[\\s\\u00a0‐‑–—-]\\d{3}[\\s\\u00a0‐‑–—-]\\d{3}[\\s\\u00a0‐‑–—-]*\\d{2}"
                    + "|[0-69]\\d{10})(?!\\d)");

    private BlankedBook() {}

    /** The columns read as СНИЛС, and those titled so that are not read as anything else. */
    public static Set<Integer> columns(Table table, Mapping mapping) {
        return table.columns().stream()
                .filter(column -> {
                    var field = mapping.fields().get(column.index());
                    return field == null ? SNILS.answers(column.words()) > 0 : field.equals(SNILS.code());
                })
                .map(Column::index)
                .collect(Collectors.toSet());
    }

    /** The file as it came if there is no СНИЛС in it. */
    public static MarkedBook.Saved of(Book book, byte[] content, Table table, Mapping mapping) {
        var columns = columns(table, mapping);
        if (columns.isEmpty()
                && book.sheets().stream().allMatch(sheet -> cleaned(sheet).equals(sheet))) {
            return new MarkedBook.Saved(book.fileName(), content);
        }
        var sheets = book.sheets().stream()
                .filter(sheet ->
                        table.parts().stream().anyMatch(part -> part.sheet().equals(sheet.name())))
                .map(sheet -> cleaned(emptied(sheet, table, columns)))
                .toList();
        try (var workbook = MarkedBook.rebuilt(new Book(book.fileName(), book.format(), sheets));
                var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return new MarkedBook.Saved(name(book), bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Sheet emptied(Sheet sheet, Table table, Set<Integer> columns) {
        var left = sheet;
        for (var part : table.parts()) {
            if (part.sheet().equals(sheet.name())) {
                for (int column : columns) {
                    left = emptied(left, part, column);
                }
            }
        }
        return left;
    }

    private static Sheet emptied(Sheet sheet, Table.Part part, int column) {
        var stood = part.columns().isEmpty()
                ? Optional.of(column)
                : Optional.ofNullable(part.columns().get(column));
        return stood.map(index -> sheet.emptied(
                        row -> row > part.lastHeader() - part.shift() && row <= part.last() - part.shift(), index))
                .orElse(sheet);
    }

    private static Sheet cleaned(Sheet sheet) {
        return sheet.reading(cell -> cell.reading(cleaned(cell.text())).noted(cleaned(cell.note())));
    }

    private static String cleaned(String text) {
        return NUMBER.matcher(text).replaceAll("");
    }

    private static String name(Book book) {
        var dot = book.fileName().lastIndexOf('.');
        return (dot < 0 ? book.fileName() : book.fileName().substring(0, dot)) + ".xlsx";
    }
}
