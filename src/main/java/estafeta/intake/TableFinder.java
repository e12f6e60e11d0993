package estafeta.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the header of a list under whatever stands above it; the header may take up to three rows. */
public final class TableFinder {

    private static final int ROWS_SEARCHED = 60;
    private static final int MOST_HEADER_ROWS = 3;
    private static final int LONGEST_TITLE = 120;
    private static final double WORTH_COUNTING = 0.66;
    private static final int FEWEST_KNOWN = 2;
    private static final Pattern FIGURES = Pattern.compile("[\\d\\s.,]+");

    private TableFinder() {}

    private record Found(Table table, int known) {}

    /** The table of the visible sheet that answers to most of the fields. */
    public static Table find(Book book, List<Field> fields) {
        return book.visible().stream()
                .flatMap(sheet -> best(sheet, fields).stream())
                .max(Comparator.comparingInt(Found::known))
                .map(Found::table)
                .orElseThrow(() -> IntakeRefused.noTable(book.fileName()));
    }

    public static Optional<Table> find(Sheet sheet, List<Field> fields) {
        return best(sheet, fields).map(Found::table);
    }

    /** The table whose header rows were pointed at by hand. */
    public static Table at(Sheet sheet, int firstHeaderRow, int lastHeaderRow) {
        return new Table(sheet, firstHeaderRow, lastHeaderRow, columns(sheet, firstHeaderRow, lastHeaderRow));
    }

    private static Optional<Found> best(Sheet sheet, List<Field> fields) {
        Found best = null;
        for (int row = 1; row <= Math.min(ROWS_SEARCHED, sheet.rows().size()); row++) {
            if (sheet.rows().get(row - 1).cells().stream().filter(Cell::stated).count() < FEWEST_KNOWN) {
                continue;
            }
            var table = at(sheet, row, lastRowOfHeader(sheet, row));
            var known = known(table, fields);
            if (known >= FEWEST_KNOWN && (best == null || known > best.known())) {
                best = new Found(table, known);
            }
        }
        return Optional.ofNullable(best);
    }

    private static int known(Table table, List<Field> fields) {
        var known = new HashSet<Field>();
        for (var column : table.columns()) {
            var words = column.words();
            fields.stream()
                    .filter(field -> column.title().length() <= LONGEST_TITLE)
                    .filter(field -> field.answers(words) >= WORTH_COUNTING)
                    .max(Comparator.comparingDouble(field -> field.answers(words)))
                    .ifPresent(known::add);
        }
        return known.size();
    }

    private static int lastRowOfHeader(Sheet sheet, int first) {
        var last = first;
        while (last - first + 1 < MOST_HEADER_ROWS && continued(sheet, first, last + 1)) {
            last++;
        }
        return last;
    }

    /** A further header row names what stood wide above it and leaves its first title alone. */
    private static boolean continued(Sheet sheet, int first, int row) {
        var width = sheet.width();
        var firstTitle = 0;
        while (firstTitle < width && sheet.cell(first, firstTitle).empty()) {
            firstTitle++;
        }
        if (sheet.cell(row, firstTitle).stated()) {
            return false;
        }
        var divides = false;
        for (int column = 0; column < width; column++) {
            var cell = sheet.cell(row, column);
            if (!cell.stated()) {
                continue;
            }
            if (cell.text().length() > LONGEST_TITLE
                    || FIGURES.matcher(cell.words()).matches()) {
                return false;
            }
            divides |= !sheet.cell(row - 1, column).stated();
        }
        return divides;
    }

    private static List<Column> columns(Sheet sheet, int first, int last) {
        var columns = new ArrayList<Column>();
        for (int index = 0; index < sheet.width(); index++) {
            columns.add(new Column(
                    index,
                    title(sheet, first, last, index),
                    sheet.hiddenColumns().contains(index)));
        }
        while (!columns.isEmpty()
                && columns.getLast().title().isEmpty()
                && emptyBelow(sheet, last, columns.size() - 1)) {
            columns.removeLast();
        }
        return columns;
    }

    private static boolean emptyBelow(Sheet sheet, int row, int column) {
        return sheet.rows().stream()
                .skip(row)
                .allMatch(each -> each.cell(column).empty());
    }

    private static String title(Sheet sheet, int first, int last, int column) {
        var parts = new ArrayList<String>();
        for (int row = first; row <= last; row++) {
            var words = heading(sheet, row, last, column).words();
            if (!words.isEmpty() && !parts.contains(words)) {
                parts.add(words);
            }
        }
        return String.join(", ", parts);
    }

    /** A title that is divided below stands over its first part only; the other parts take it from the left. */
    private static Cell heading(Sheet sheet, int row, int last, int column) {
        var from = column;
        while (from > 0
                && row < last
                && sheet.cell(row, from).empty()
                && sheet.cell(row + 1, from).stated()
                && sheet.cell(row + 1, from - 1).stated()) {
            from--;
        }
        return sheet.cell(row, from);
    }
}
