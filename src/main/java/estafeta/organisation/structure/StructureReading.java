package estafeta.organisation.structure;

import estafeta.intake.BookReader;
import estafeta.intake.TableFinder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads an uploaded spreadsheet into the rows of a list of organisations. */
public final class StructureReading {
    private StructureReading() {}

    public static List<StructureRow> read(String fileName, byte[] content) {
        var fields = StructureField.declared();
        var table = TableFinder.find(BookReader.read(fileName, content), fields);
        var mapped = table.mapped(table.guess(fields).mapping(), fields);
        return mapped.records()
                .map(row -> {
                    Map<StructureField, String> cells = new EnumMap<>(StructureField.class);
                    for (var field : StructureField.values()) {
                        var cell = mapped.cell(row, field.name());
                        if (!cell.empty()) {
                            cells.put(field, cell.words());
                        }
                    }
                    return new StructureRow(row.number(), cells);
                })
                .toList();
    }
}
