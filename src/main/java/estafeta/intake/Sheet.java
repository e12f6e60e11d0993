package estafeta.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** One sheet: rows from 1 without gaps, columns from 0; merged ranges already spread over their cells. */
public record Sheet(String name, boolean hidden, List<Row> rows, Set<Integer> hiddenColumns) {

    /** A row under the number the user sees. */
    public record Row(int number, boolean hidden, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        public boolean blank() {
            return cells.stream().noneMatch(Cell::stated);
        }
    }

    public Sheet {
        rows = List.copyOf(rows);
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    public Cell cell(int row, int column) {
        return row >= 1 && row <= rows.size() ? rows.get(row - 1).cell(column) : Cell.EMPTY;
    }

    /** The same sheet with nothing outside some of its columns, both ends within. */
    Sheet between(int firstColumn, int lastColumn) {
        var kept = rows.stream()
                .map(row -> new Row(
                        row.number(),
                        row.hidden(),
                        IntStream.range(0, row.cells().size())
                                .mapToObj(column ->
                                        column < firstColumn || column > lastColumn ? Cell.EMPTY : row.cell(column))
                                .toList()))
                .toList();
        return new Sheet(name, hidden, kept, hiddenColumns);
    }

    /** The same sheet with nothing in a column of some rows. */
    Sheet emptied(IntPredicate of, int column) {
        var left = rows.stream()
                .map(row -> of.test(row.number()) && column < row.cells().size()
                        ? new Row(
                                row.number(),
                                row.hidden(),
                                IntStream.range(0, row.cells().size())
                                        .mapToObj(index -> index == column ? Cell.EMPTY : row.cell(index))
                                        .toList())
                        : row)
                .toList();
        return new Sheet(name, hidden, left, hiddenColumns);
    }

    /** The same sheet with each cell as it is to be read. */
    Sheet reading(UnaryOperator<Cell> as) {
        var read = rows.stream()
                .map(row -> new Row(
                        row.number(), row.hidden(), row.cells().stream().map(as).toList()))
                .toList();
        return new Sheet(name, hidden, read, hiddenColumns);
    }

    /** The same sheet with one cell typed anew by hand. */
    public Sheet corrected(int row, int column, String text) {
        var cells = new ArrayList<>(rows.get(row - 1).cells());
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, Cell.of(text));
        var changed = new ArrayList<>(rows);
        changed.set(row - 1, new Row(row, rows.get(row - 1).hidden(), cells));
        return new Sheet(name, hidden, changed, hiddenColumns);
    }
}
