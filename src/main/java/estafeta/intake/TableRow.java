package estafeta.intake;

import java.util.List;
import java.util.stream.Collectors;

/** A row with its kind and the section of the table it stands in. */
public record TableRow(int number, RowKind kind, String section, boolean hidden, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    public Cell cell(int column) {
        return column < cells.size() && cells.get(column).origin() != Cell.Origin.FROM_LEFT
                ? cells.get(column)
                : Cell.EMPTY;
    }

    public String words() {
        return cells.stream().filter(Cell::stated).map(Cell::words).collect(Collectors.joining(" · "));
    }
}
