package estafeta.intake;

import static estafeta.shell.Text.t;

import estafeta.intake.Cell.Kind;
import estafeta.intake.Finding.Severity;
import estafeta.intake.Table.Left;
import estafeta.intake.Table.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the tables of a book under whatever stands above them, one below another, side by side, sheet after sheet; their
 * headers may take up to three rows.
 */
public final class TableFinder {

    private static final int ROWS_SEARCHED = 60;
    private static final int MOST_HEADER_ROWS = 3;
    private static final int LONGEST_TITLE = 120;
    private static final double WORTH_COUNTING = 0.66;
    private static final double MOSTLY = 0.6;
    private static final int FEWEST_KNOWN = 2;
    private static final Pattern FIGURES = Pattern.compile("[\\d\\s.,]+");

    private TableFinder() {}

    private record Found(Table table, int known) {}

    /** The list of the book: its table, or its tables in their order as one, with a remark of each further one. */
    public static Table find(Book book, List<Field> fields) {
        var best = book.visible().stream()
                .flatMap(sheet -> best(sheet, fields).stream())
                .max(Comparator.comparingInt(Found::known))
                .map(Found::table)
                .orElseThrow(() -> IntakeRefused.noTable(book.fileName()));
        var tables = book.visible().stream()
                .flatMap(sheet -> tables(sheet, best, fields).stream())
                .toList();
        var list = tables.isEmpty() ? best : new TableJoiner(fields).join(tables);
        var remarks = new ArrayList<>(list.remarks());
        book.sheets().stream()
                .filter(sheet -> sheet.hidden() && !sheet.rows().isEmpty())
                .forEach(sheet -> remarks.add(new Finding(
                        Severity.NOTE,
                        new Place(sheet.name(), 1, 0, 0, 0),
                        sheet.name(),
                        t("Скрытый лист «{0}» не читаем.", sheet.name()),
                        t("Если он нужен, покажите его в Excel и загрузите файл снова."))));
        var left = book.visible().stream()
                .flatMap(sheet -> left(sheet, list).stream())
                .toList();
        return new Table(list.sheet(), list.parts(), list.columns(), remarks, left);
    }

    /** The first filled row of a sheet that no part of the list takes. */
    private static Optional<Left> left(Sheet sheet, Table list) {
        return sheet.rows().stream()
                .filter(row -> !row.blank())
                .filter(row -> list.parts().stream()
                        .filter(part -> part.sheet().equals(sheet.name()))
                        .noneMatch(part -> part.holds(row.number() + part.shift())))
                .findFirst()
                .map(row -> new Left(
                        sheet.name(),
                        row.number(),
                        row.cells().stream()
                                .filter(Cell::stated)
                                .map(Cell::words)
                                .collect(Collectors.joining(" · "))));
    }

    public static Optional<Table> find(Sheet sheet, List<Field> fields) {
        return best(sheet, fields).map(Found::table);
    }

    /** The table whose header rows were pointed at by hand. */
    public static Table at(Sheet sheet, int firstHeaderRow, int lastHeaderRow) {
        return at(sheet, 1, firstHeaderRow, lastHeaderRow, sheet.rows().size(), "");
    }

    private static Table at(Sheet sheet, int first, int firstHeader, int lastHeader, int last, String caption) {
        return new Table(
                sheet,
                List.of(new Part(sheet.name(), first, firstHeader, lastHeader, last, 0, caption, Map.of())),
                columns(sheet, firstHeader, lastHeader, last),
                List.of(),
                List.of());
    }

    private static Optional<Found> best(Sheet sheet, List<Field> fields) {
        Found best = null;
        for (int row = 1; row <= Math.min(ROWS_SEARCHED, sheet.rows().size()); row++) {
            if (stated(sheet, row).size() < FEWEST_KNOWN) {
                continue;
            }
            var table = at(sheet, row, lastRowOfHeader(sheet, row));
            var known = known(table, fields).size();
            if (known >= FEWEST_KNOWN && (best == null || known > best.known())) {
                best = new Found(table, known);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The tables of a sheet that go with the best one: they have the same required column, filled. */
    private static List<Table> tables(Sheet sheet, Table best, List<Field> fields) {
        var required = known(best, fields).stream().filter(Field::required).toList();
        if (required.isEmpty()) {
            return List.of();
        }
        var found = best(sheet, fields).map(Found::table);
        if (found.isEmpty()) {
            return goesOn(sheet, best, required)
                    ? List.of(new Table(
                            sheet,
                            List.of(new Part(sheet.name(), 1, 1, 0, sheet.rows().size(), 0, "", Map.of())),
                            best.columns(),
                            List.of(),
                            List.of()))
                    : List.of();
        }
        return beside(sheet, found.get().firstHeaderRow(), required, fields).stream()
                .flatMap(block -> below(block, required, fields).stream())
                .filter(table -> belongs(table, required, fields))
                .toList();
    }

    private static boolean belongs(Table table, List<Field> required, List<Field> fields) {
        var mapping = table.guess(fields).mapping();
        return required.stream()
                .filter(field -> known(table, fields).contains(field))
                .flatMap(field -> mapping.column(field.code()).stream()
                        .boxed()
                        .flatMap(column -> table.body().map(row -> row.cell(column)))
                        .filter(cell -> !cell.empty() && field.looks().test(cell)))
                .findAny()
                .isPresent();
    }

    /** A sheet without a header whose cells stand as under the one before: names where names stood. */
    private static boolean goesOn(Sheet sheet, Table best, List<Field> required) {
        var mapping = best.guess(required).mapping();
        var rows = sheet.rows().stream()
                .filter(row -> row.cells().stream().filter(Cell::stated).count() > 1)
                .toList();
        return required.stream()
                .filter(Field::telling)
                .flatMap(field -> mapping.column(field.code()).stream()
                        .mapToObj(column -> rows.stream()
                                .filter(row -> row.cell(column).stated()
                                        && field.looks().test(row.cell(column)))
                                .count()))
                .anyMatch(named -> named >= FEWEST_KNOWN && named >= MOSTLY * rows.size());
    }

    /** The sheet as it is, or cut at its empty columns into tables that stand side by side. */
    private static List<Sheet> beside(Sheet sheet, int header, List<Field> required, List<Field> fields) {
        var blocks = new ArrayList<Sheet>();
        var begin = 0;
        for (int column = 1; column < sheet.width(); column++) {
            if (!emptyBelow(sheet, header - 1, column) || emptyBelow(sheet, header - 1, column + 1)) {
                continue;
            }
            var left = sheet.between(begin, column - 1);
            var right = sheet.between(column + 1, sheet.width() - 1);
            if (!below(left, required, fields).isEmpty()
                    && !below(right, required, fields).isEmpty()) {
                blocks.add(left);
                begin = column + 1;
            }
        }
        blocks.add(begin == 0 ? sheet : sheet.between(begin, sheet.width() - 1));
        return blocks;
    }

    /** The tables one below another: each begins with a header of its own. */
    private static List<Table> below(Sheet sheet, List<Field> required, List<Field> fields) {
        var top = best(sheet, fields).map(Found::table);
        if (top.isEmpty()
                || required.stream().noneMatch(field -> known(top.get(), fields).contains(field))) {
            return List.of();
        }
        var headers = headers(sheet, top.get(), required, fields);
        var tables = new ArrayList<Table>();
        for (int i = 0; i < headers.size(); i++) {
            var part = headers.get(i).parts().getFirst();
            var first = i == 0 ? 1 : captions(sheet, part.firstHeader());
            var last = i == headers.size() - 1
                    ? sheet.rows().size()
                    : captions(sheet, headers.get(i + 1).firstHeaderRow()) - 1;
            tables.add(
                    at(sheet, first, part.firstHeader(), part.lastHeader(), last, caption(sheet, part.firstHeader())));
        }
        return tables;
    }

    /** The header that answers to most of the fields, and those like it above and below. */
    private static List<Table> headers(Sheet sheet, Table top, List<Field> required, List<Field> fields) {
        var headers = new ArrayList<Table>();
        for (int row = 1; row <= sheet.rows().size(); row++) {
            var isTop = row == top.firstHeaderRow();
            if (!isTop && !titles(sheet, row, required, fields)) {
                continue;
            }
            var table = isTop ? top : at(sheet, row, lastRowOfHeader(sheet, row));
            if (row < top.firstHeaderRow() && table.lastHeaderRow() >= top.firstHeaderRow()) {
                continue;
            }
            if (headers.isEmpty() || !sameTitles(table, headers.getLast())) {
                headers.add(table);
            }
            row = table.lastHeaderRow();
        }
        return headers;
    }

    /** A row of nothing but titles, the required one among them. */
    private static boolean titles(Sheet sheet, int row, List<Field> required, List<Field> fields) {
        var stated = stated(sheet, row);
        if (stated.size() < FEWEST_KNOWN
                || stated.stream()
                        .anyMatch(cell -> cell.kind() != Kind.TEXT
                                || FIGURES.matcher(cell.words()).matches()
                                || required.stream()
                                        .anyMatch(field ->
                                                field.telling() && field.looks().test(cell)))) {
            return false;
        }
        var table = at(sheet, row, lastRowOfHeader(sheet, row));
        var known = known(table, fields);
        return known.size() >= FEWEST_KNOWN
                && known.size() >= MOSTLY * stated.size()
                && required.stream().anyMatch(known::contains);
    }

    private static boolean sameTitles(Table one, Table other) {
        return IntStream.range(0, Math.max(one.columns().size(), other.columns().size()))
                .allMatch(column -> title(one, column).equalsIgnoreCase(title(other, column)));
    }

    private static String title(Table table, int column) {
        return table.column(column).map(Column::title).orElse("");
    }

    /** The first of the lone texts right above a header. */
    private static int captions(Sheet sheet, int header) {
        var first = header;
        while (first > 1 && stated(sheet, first - 1).size() == 1) {
            first--;
        }
        return first;
    }

    private static String caption(Sheet sheet, int header) {
        return header > 1 && stated(sheet, header - 1).size() == 1
                ? stated(sheet, header - 1).getFirst().words()
                : "";
    }

    private static List<Cell> stated(Sheet sheet, int row) {
        return sheet.rows().get(row - 1).cells().stream().filter(Cell::stated).toList();
    }

    private static Set<Field> known(Table table, List<Field> fields) {
        var known = new HashSet<Field>();
        for (var column : table.columns()) {
            var words = column.words();
            fields.stream()
                    .filter(field -> column.title().length() <= LONGEST_TITLE)
                    .filter(field -> field.answers(words) >= WORTH_COUNTING)
                    .max(Comparator.comparingDouble(field -> field.answers(words)))
                    .ifPresent(known::add);
        }
        return known;
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

    private static List<Column> columns(Sheet sheet, int first, int last, int end) {
        var columns = new ArrayList<Column>();
        for (int index = 0; index < sheet.width(); index++) {
            columns.add(new Column(
                    index,
                    title(sheet, first, last, index),
                    sheet.hiddenColumns().contains(index)));
        }
        while (!columns.isEmpty()
                && columns.getLast().title().isEmpty()
                && empty(sheet, last, end, columns.size() - 1)) {
            columns.removeLast();
        }
        return columns;
    }

    private static boolean emptyBelow(Sheet sheet, int row, int column) {
        return empty(sheet, row, sheet.rows().size(), column);
    }

    private static boolean empty(Sheet sheet, int row, int end, int column) {
        return sheet.rows().stream()
                .skip(row)
                .limit(end - row)
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
