package estafeta.organisation.structure;

import java.util.Map;

/** A row of the list under the number its author sees: what stands in each known column. */
public record StructureRow(int number, Map<StructureField, String> cells) {
    public StructureRow {
        cells = Map.copyOf(cells);
    }

    public String cell(StructureField field) {
        return cells.getOrDefault(field, "").strip().replaceAll("\\s+", " ");
    }
}
