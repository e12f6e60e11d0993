package estafeta.intake;

import static estafeta.shell.Text.t;

import estafeta.intake.Finding.Severity;
import estafeta.intake.Table.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads several tables as one list: a column of a further table goes under the one that holds the same field or has the same
 * title, else it is added. Rows keep their numbers as long as they can.
 */
final class TableJoiner {
    private final List<Field> fields;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> byField = new HashMap<>();
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Finding> remarks = new ArrayList<>();
    private int width;

    TableJoiner(List<Field> fields) {
        this.fields = fields;
    }

    Table join(List<Table> tables) {
        var first = tables.getFirst();
        if (tables.size() == 1 && first.parts().getFirst().first() == 1) {
            return first;
        }
        var severalSheets =
                tables.stream().map(table -> table.sheet().name()).distinct().count() > 1;
        for (var table : tables) {
            var caption = table.parts().getFirst().caption();
            add(table, caption.isEmpty() && severalSheets ? table.sheet().name() : caption);
        }
        return new Table(
                new Sheet(first.sheet().name(), false, rows, first.sheet().hiddenColumns()),
                parts,
                columns,
                remarks,
                List.of());
    }

    private void add(Table table, String caption) {
        var part = table.parts().getFirst();
        var moved = moved(table);
        var shift = rows.size() - (part.first() - 1);
        table.rows(part).forEach(row -> rows.add(new Sheet.Row(row.number() + shift, row.hidden(), cells(row, moved))));
        var stood = new HashMap<Integer, Integer>();
        moved.forEach((from, to) -> stood.put(to, from));
        parts.add(new Part(
                part.sheet(),
                part.first() + shift,
                part.firstHeader() + shift,
                part.lastHeader() + shift,
                part.last() + shift,
                shift,
                caption,
                stood));
        if (parts.size() > 1) {
            var titled = table.columns().stream()
                    .filter(column -> !column.title().isEmpty())
                    .mapToInt(Column::index)
                    .findFirst()
                    .orElse(0);
            var place = new Place(
                    part.sheet(),
                    part.firstHeader(),
                    titled,
                    part.firstHeader() + shift,
                    moved.getOrDefault(titled, titled));
            remarks.add(new Finding(
                    Severity.NOTE,
                    place,
                    caption.isEmpty() ? t("таблица {0}", parts.size()) : caption,
                    t(
                            "Ещё одна таблица (лист «{0}», строка {1}): прочитана как продолжение списка.",
                            part.sheet(), String.valueOf(part.firstHeader())),
                    ""));
        }
    }

    /** Where each column of the table goes. */
    private Map<Integer, Integer> moved(Table table) {
        var moved = new HashMap<Integer, Integer>();
        if (columns.isEmpty()) {
            columns.addAll(table.columns());
            byField.putAll(fieldsAt(table));
            width = table.sheet().width();
            table.columns().forEach(column -> moved.put(column.index(), column.index()));
            return moved;
        }
        if (!table.parts().getFirst().headed()) {
            table.columns().forEach(column -> moved.put(column.index(), column.index()));
            return moved;
        }
        var at = new HashMap<Integer, String>();
        fieldsAt(table).forEach((field, column) -> at.put(column, field));
        var taken = new HashSet<Integer>();
        for (var column : table.columns()) {
            Optional.ofNullable(at.get(column.index()))
                    .map(byField::get)
                    .filter(taken::add)
                    .ifPresent(index -> moved.put(column.index(), index));
        }
        for (var column : table.columns()) {
            if (!moved.containsKey(column.index()) && !blank(table, column)) {
                var index = titled(column, taken);
                taken.add(index);
                moved.put(column.index(), index);
                Optional.ofNullable(at.get(column.index())).ifPresent(field -> byField.putIfAbsent(field, index));
            }
        }
        return moved;
    }

    private static boolean blank(Table table, Column column) {
        return column.title().isEmpty()
                && table.rows(table.parts().getFirst())
                        .allMatch(row -> row.cell(column.index()).empty());
    }

    private int titled(Column column, Set<Integer> taken) {
        return columns.stream()
                .filter(known -> !taken.contains(known.index()) && known.title().equalsIgnoreCase(column.title()))
                .mapToInt(Column::index)
                .findFirst()
                .orElseGet(() -> {
                    columns.add(new Column(width, column.title(), column.hidden(), column.index()));
                    return width++;
                });
    }

    private Map<String, Integer> fieldsAt(Table table) {
        var at = new HashMap<String, Integer>();
        table.guess(fields).mapping().fields().forEach((column, field) -> at.put(field, column));
        return at;
    }

    private static List<Cell> cells(Sheet.Row row, Map<Integer, Integer> moved) {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < row.cells().size(); column++) {
            var to = moved.get(column);
            if (to == null || row.cell(column).empty()) {
                continue;
            }
            while (cells.size() <= to) {
                cells.add(Cell.EMPTY);
            }
            cells.set(to, row.cell(column));
        }
        return cells;
    }
}
