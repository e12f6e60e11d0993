package estafeta.intake;

import java.util.List;
import java.util.stream.Stream;

/** A table whose columns have their fields and whose rows have their kinds. */
public record MappedTable(Table table, Mapping mapping, List<TableRow> rows) {

    public MappedTable {
        rows = List.copyOf(rows);
    }

    public Stream<TableRow> records() {
        return rows.stream().filter(row -> row.kind() == RowKind.RECORD);
    }

    /** The cell of a field in this row; empty if no column holds the field. */
    public Cell cell(TableRow row, String field) {
        var column = mapping.column(field);
        return column.isPresent() ? row.cell(column.getAsInt()) : Cell.EMPTY;
    }

    public Margin margin(TableRow row, String field, List<Finding> findings) {
        var place = table.place(row.number(), mapping.column(field).orElse(0));
        return new Margin(place, cell(row, field).words(), findings);
    }
}
