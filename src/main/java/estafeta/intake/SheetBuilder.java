package estafeta.intake;

import estafeta.intake.Cell.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the cells of a sheet as a reader meets them, within the limits, and spreads merged ranges over theirs. */
final class SheetBuilder {
    private static final long MOST_SPREAD = 1_000_000;

    private final String fileName;
    private final String name;
    private final boolean hidden;
    private final Limits limits;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<Range> merged = new ArrayList<>();
    private int width;

    SheetBuilder(String fileName, String name, boolean hidden, Limits limits) {
        this.fileName = fileName;
        this.name = name;
        this.hidden = hidden;
        this.limits = limits;
    }

    /** Rows and columns from 0, both ends within. */
    private record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    void put(int row, int column, Cell cell) {
        if (cell.empty()) {
            return;
        }
        if (row >= limits.rows()) {
            throw IntakeRefused.tooManyRows(name, limits.rows());
        }
        if (column >= limits.columns()) {
            throw IntakeRefused.tooManyColumns(name, limits.columns());
        }
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        var cells = rows.get(row);
        pad(cells, column);
        cells.set(column, cell.kind() == Cell.Kind.TEXT ? cell.reading(Neutral.read(cell.text())) : cell);
        width = Math.max(width, column + 1);
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow != lastRow || firstColumn != lastColumn) {
            merged.add(new Range(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    void hideColumn(int column) {
        hiddenColumns.add(column);
    }

    int width() {
        return width;
    }

    boolean empty() {
        return rows.isEmpty();
    }

    Sheet build() {
        spread();
        var numbered = new ArrayList<Sheet.Row>();
        for (int i = 0; i < rows.size(); i++) {
            numbered.add(new Sheet.Row(i + 1, hiddenRows.contains(i), rows.get(i)));
        }
        return new Sheet(name, hidden, numbered, hiddenColumns);
    }

    private void spread() {
        long spread = 0;
        for (var range : merged) {
            var last = Math.min(range.lastRow, rows.size() - 1);
            var lastColumn = Math.min(range.lastColumn, width - 1);
            if (range.firstRow > last || range.firstColumn > lastColumn) {
                continue;
            }
            spread += (long) (last - range.firstRow + 1) * (lastColumn - range.firstColumn + 1);
            if (spread > MOST_SPREAD) {
                throw IntakeRefused.broken(fileName);
            }
            var first = rows.get(range.firstRow);
            if (range.firstColumn >= first.size()) {
                continue;
            }
            var value = first.get(range.firstColumn);
            for (int row = range.firstRow; row <= last; row++) {
                var cells = rows.get(row);
                pad(cells, lastColumn);
                for (int column = range.firstColumn; column <= lastColumn; column++) {
                    if (column > range.firstColumn) {
                        cells.set(column, value.spread(Origin.FROM_LEFT));
                    } else if (row > range.firstRow) {
                        cells.set(column, value.spread(Origin.FROM_ABOVE));
                    }
                }
            }
        }
    }

    private static void pad(List<Cell> cells, int column) {
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
    }
}
