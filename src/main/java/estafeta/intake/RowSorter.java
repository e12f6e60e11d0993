package estafeta.intake;

import estafeta.intake.Cell.Kind;
import estafeta.intake.Table.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells records from the captions, totals and signatures around them. */
final class RowSorter {

    private static final Pattern TOTAL =
            Pattern.compile("(?iu)^(итог|всего|в том числе|из них|средн(ий|яя|ее) (стаж|возраст|нагрузка)).*");
    private static final Pattern SIGNED = Pattern.compile(
            "(?iu)^(директор|заведующ|и\\. ?о\\.|гл(авный|\\.) ?бух|бухгалтер|"
                    + "исполнител|исп\\.|подпис|председател|секретар|составил|м\\. ?п\\.|согласован|ознакомлен|специалист по кадрам).*");
    private static final int MOST_SIGNATURE_CELLS = 3;
    private static final double SAME_HEADER = 0.8;

    private final Table table;
    private final Map<Integer, Field> fields = new HashMap<>();

    private RowSorter(Table table, Mapping mapping, List<Field> declared) {
        this.table = table;
        for (var field : declared) {
            mapping.column(field.code()).ifPresent(column -> fields.put(column, field));
        }
    }

    static List<TableRow> sort(Table table, Mapping mapping, List<Field> declared) {
        return new RowSorter(table, mapping, declared).sorted();
    }

    private List<TableRow> sorted() {
        return table.parts().stream().flatMap(part -> sorted(part).stream()).toList();
    }

    private List<TableRow> sorted(Part part) {
        var rows = table.rows(part).toList();
        var lastRecord = rows.stream()
                .filter(row -> row.number() > part.lastHeader() && !total(row) && !signed(row) && recorded(row))
                .mapToInt(Sheet.Row::number)
                .max()
                .orElse(part.lastHeader());
        var sorted = new ArrayList<TableRow>();
        var section = table.parts().size() > 1 ? part.caption() : "";
        var ended = false;
        for (var row : rows) {
            var kind = kind(row, part, row.number() > lastRecord, ended);
            ended = row.number() > lastRecord && (ended || kind == RowKind.BLANK || kind == RowKind.SUBTOTAL);
            if (kind == RowKind.SECTION) {
                section = stated(row).getFirst().words();
            }
            sorted.add(new TableRow(row.number(), kind, section, row.hidden(), row.cells()));
        }
        return sorted;
    }

    private RowKind kind(Sheet.Row row, Part part, boolean afterRecords, boolean ended) {
        if (row.blank()) {
            return RowKind.BLANK;
        }
        if (row.number() < part.firstHeader()) {
            return RowKind.TITLE;
        }
        if (row.number() <= part.lastHeader()) {
            return RowKind.HEADER;
        }
        if (table.numbersColumns(row)) {
            return RowKind.COLUMN_NUMBERS;
        }
        if (repeatsHeader(row, part)) {
            return RowKind.REPEATED_HEADER;
        }
        if (total(row)) {
            return RowKind.SUBTOTAL;
        }
        var stated = stated(row);
        if (afterRecords && (signed(row) || stated.size() == 1 || ended && stated.size() <= MOST_SIGNATURE_CELLS)
                || row.cells().stream().anyMatch(RowSorter::line) && !recorded(row)) {
            return RowKind.SIGNATURE;
        }
        return stated.size() == 1 && caption(row) ? RowKind.SECTION : RowKind.RECORD;
    }

    private static List<Cell> stated(Sheet.Row row) {
        return row.cells().stream().filter(Cell::stated).toList();
    }

    private static boolean total(Sheet.Row row) {
        return stated(row).stream()
                .limit(2)
                .anyMatch(cell -> TOTAL.matcher(cell.words()).matches());
    }

    private boolean signed(Sheet.Row row) {
        var stated = stated(row);
        return !stated.isEmpty()
                && stated.size() <= MOST_SIGNATURE_CELLS
                && (SIGNED.matcher(stated.getFirst().words()).matches()
                        || row.cells().stream().anyMatch(RowSorter::line));
    }

    private static boolean line(Cell cell) {
        return cell.text().contains("____");
    }

    /** Has a required field that looks as it should. */
    private boolean recorded(Sheet.Row row) {
        return fields.entrySet().stream()
                .filter(each -> each.getValue().required())
                .anyMatch(each -> {
                    var cell = row.cell(each.getKey());
                    return !cell.empty()
                            && cell.origin() != Cell.Origin.FROM_LEFT
                            && each.getValue().looks().test(cell);
                });
    }

    /** One lone text: the name of a section, unless it is a cell of its own column. */
    private boolean caption(Sheet.Row row) {
        for (int column = 0; column < row.cells().size(); column++) {
            var cell = row.cell(column);
            if (cell.stated()) {
                var field = fields.get(column);
                var wide = row.cell(column + 1).origin() == Cell.Origin.FROM_LEFT;
                return cell.kind() == Kind.TEXT
                        && (wide || field == null || !field.looks().test(cell) && (field.required() || column == 0));
            }
        }
        return false;
    }

    private boolean repeatsHeader(Sheet.Row row, Part part) {
        for (int header = part.firstHeader(); header <= part.lastHeader(); header++) {
            var same = 0;
            for (int column = 0; column < row.cells().size(); column++) {
                var cell = row.cell(column);
                if (cell.stated()
                        && cell.words()
                                .equalsIgnoreCase(
                                        table.sheet().cell(header, column).words())) {
                    same++;
                }
            }
            if (same > 1 && same >= SAME_HEADER * stated(row).size()) {
                return true;
            }
        }
        return false;
    }
}
