package estafeta.organisation.structure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the list under the number its author sees: what stands in each known column; skipped: what it is, if no organisation. */
public record StructureRow(
        int number,
        Map<StructureField, String> cells,
        @Nullable String skipped) {
    public StructureRow {
        cells = Map.copyOf(cells);
    }

    public StructureRow(int number, Map<StructureField, String> cells) {
        this(number, cells, null);
    }

    public String cell(StructureField field) {
        return cells.getOrDefault(field, "").strip().replaceAll("\\s+", " ");
    }
}
