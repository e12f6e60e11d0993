package estafeta.organisation.structure;

import static estafeta.shell.Text.t;

import estafeta.intake.BookReader;
import estafeta.intake.MappedTable;
import estafeta.intake.RowKind;
import estafeta.intake.TableFinder;
import estafeta.intake.TableRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an uploaded spreadsheet into the rows of a list of organisations; what is no organisation is kept as skipped. */
public final class StructureReading {
    private static final Set<RowKind> SKIPPED = Set.of(RowKind.SECTION, RowKind.SUBTOTAL, RowKind.SIGNATURE);

    private StructureReading() {}

    public static List<StructureRow> read(String fileName, byte[] content) {
        var fields = StructureField.declared();
        var table = TableFinder.find(BookReader.read(fileName, content), fields);
        var mapped = table.mapped(table.guess(fields).mapping(), fields);
        return mapped.rows().stream()
                .filter(row -> row.kind() == RowKind.RECORD || SKIPPED.contains(row.kind()))
                .map(row -> row.kind() == RowKind.RECORD
                        ? new StructureRow(row.number(), cells(mapped, row))
                        : new StructureRow(
                                row.number(),
                                Map.of(StructureField.FULL, row.words()),
                                t(row.kind().words())))
                .toList();
    }

    private static Map<StructureField, String> cells(MappedTable mapped, TableRow row) {
        var cells = new EnumMap<StructureField, String>(StructureField.class);
        for (var field : StructureField.values()) {
            var cell = mapped.cell(row, field.name());
            if (!cell.empty()) {
                cells.put(field, cell.words());
            }
        }
        return cells;
    }
}
