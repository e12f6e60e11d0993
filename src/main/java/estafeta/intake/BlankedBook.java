package estafeta.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A list as it may be kept where one of its columns may not: a new workbook with the same cells and nothing under that
 * title. Built anew, so that no part of the file remembers what stood there.
 */
public final class BlankedBook {
    private BlankedBook() {}

    public static byte[] of(Book book, Table table, int column) {
        var sheets = book.sheets().stream()
                .map(sheet -> table.parts().stream()
                        .filter(part -> part.sheet().equals(sheet.name()))
                        .reduce(sheet, (left, part) -> emptied(left, part, column), (one, other) -> one))
                .toList();
        try (var workbook = MarkedBook.rebuilt(new Book(book.fileName(), book.format(), sheets));
                var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Sheet emptied(Sheet sheet, Table.Part part, int column) {
        var stood = part.columns().isEmpty()
                ? Optional.of(column)
                : Optional.ofNullable(part.columns().get(column));
        return stood.map(index -> sheet.emptied(
                        row -> row > part.lastHeader() - part.shift() && row <= part.last() - part.shift(), index))
                .orElse(sheet);
    }

    public static String name(Book book) {
        var dot = book.fileName().lastIndexOf('.');
        return (dot < 0 ? book.fileName() : book.fileName().substring(0, dot)) + ".xlsx";
    }
}
