package estafeta.intake;

import estafeta.intake.Cell.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table found on a sheet: its header rows and its columns. */
public record Table(Sheet sheet, int firstHeaderRow, int lastHeaderRow, List<Column> columns) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

    public Table {
        columns = List.copyOf(columns);
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
        return new Table(corrected, firstHeaderRow, lastHeaderRow, columns);
    }

    public Optional<Column> column(int index) {
        return columns.stream().filter(column -> column.index() == index).findFirst();
    }

    /** A row 1, 2, 3, … under the header, as printed forms have it. */
    boolean numbersColumns(Sheet.Row row) {
        var stated = row.cells().stream().filter(Cell::stated).toList();
        for (int i = 0; i < stated.size(); i++) {
            var words = stated.get(i).words();
            if (stated.get(i).kind() == Kind.DATE
                    || !WHOLE.matcher(words).matches()
                    || Integer.parseInt(words) != i + 1) {
                return false;
            }
        }
        return stated.size() > 2;
    }
}
