package estafeta.intake;

import static estafeta.shell.Text.t;

import estafeta.intake.Cell.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list found in a book: one table, or several read as one, with its columns and what is to be said of its making. */
public record Table(Sheet sheet, List<Part> parts, List<Column> columns, List<Finding> remarks, List<Left> left) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

    /**
     * One table of the list: which rows of the list it takes, its header among them, and where it stands in the file. Rows of
     * the list are so many further down than in the file; a column that is not named stands where it stood. Without a header
     * it goes on under that of the table before.
     */
    public record Part(
            String sheet,
            int first,
            int firstHeader,
            int lastHeader,
            int last,
            int shift,
            String caption,
            Map<Integer, Integer> columns) {
        public Part {
            columns = Map.copyOf(columns);
        }

        boolean holds(int row) {
            return first <= row && row <= last;
        }

        boolean headed() {
            return lastHeader >= firstHeader;
        }
    }

    /** What of the book is no part of the list: the sheet, where it begins there, and what stands in that row. */
    public record Left(String sheet, int row, String words) {}

    public Table {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
        left = List.copyOf(left);
    }

    public int firstHeaderRow() {
        return parts.getFirst().firstHeader();
    }

    public int lastHeaderRow() {
        return parts.getFirst().lastHeader();
    }

    public Guess guess(List<Field> fields) {
        return Guess.of(this, fields);
    }

    /** The rows under this mapping, each with its kind. */
    public MappedTable mapped(Mapping mapping, List<Field> fields) {
        return new MappedTable(this, mapping, RowSorter.sort(this, mapping, fields));
    }

    /** The same table over a sheet whose cells were corrected. */
    public Table over(Sheet corrected) {
        return new Table(corrected, parts, columns, remarks, left);
    }

    /** The same table with nothing under the title of a column, and why. */
    public Table without(int column, String why) {
        var under = body().map(Sheet.Row::number).collect(Collectors.toSet());
        var emptied = sheet.emptied(under::contains, column);
        var said = new ArrayList<>(remarks);
        said.add(new Finding(
                Finding.Severity.NOTE,
                place(firstHeaderRow(), column),
                column(column).map(Column::title).orElse(""),
                why,
                ""));
        return new Table(emptied, parts, columns, said, left);
    }

    public Optional<Column> column(int index) {
        return columns.stream().filter(column -> column.index() == index).findFirst();
    }

    /** Where a cell of the list stands in the file. */
    public Place place(int row, int column) {
        return parts.stream()
                .filter(part -> part.holds(row))
                .findFirst()
                .map(part -> new Place(
                        part.sheet(), row - part.shift(), part.columns().getOrDefault(column, column), row, column))
                .orElseGet(() -> new Place(sheet.name(), row, column));
    }

    /** The number of a row as the user sees it; of another table with its sheet. */
    public String row(int row) {
        var place = place(row, 0);
        return place.sheet().equals(sheet.name())
                ? String.valueOf(place.row())
                : t("{0} листа «{1}»", String.valueOf(place.row()), place.sheet());
    }

    /** Whether both rows are of one table. */
    public boolean together(int one, int other) {
        return parts.stream().anyMatch(part -> part.holds(one) && part.holds(other));
    }

    /** The rows under the headers. */
    Stream<Sheet.Row> body() {
        return parts.stream().flatMap(part -> rows(part).filter(row -> row.number() > part.lastHeader()));
    }

    Stream<Sheet.Row> rows(Part part) {
        return sheet.rows().stream().skip(part.first() - 1L).limit(part.last() - part.first() + 1L);
    }

    /** A row 1, 2, 3, … under the header, as printed forms have it. */
    boolean numbersColumns(Sheet.Row row) {
        var numbers = new HashSet<Integer>();
        for (var cell : row.cells()) {
            if (!cell.stated()) {
                continue;
            }
            var words = cell.words();
            if (cell.kind() == Kind.DATE || !WHOLE.matcher(words).matches() || !numbers.add(Integer.parseInt(words))) {
                return false;
            }
        }
        return numbers.size() > 2 && numbers.stream().allMatch(number -> number >= 1 && number <= numbers.size());
    }
}
