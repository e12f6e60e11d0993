package estafeta.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person has put right over the reading of a list: which column is what, and single cells. */
public record Adjustments(@Nullable Map<Integer, String> columns, List<Correction> corrections) {
    public static final Adjustments NONE = new Adjustments(null, List.of());

    /** A cell as it should read: row from 1, column from 0. */
    public record Correction(int row, int column, String text) {}

    public Adjustments {
        corrections = List.copyOf(corrections);
    }

    public Adjustments with(Mapping mapping) {
        return new Adjustments(mapping.fields(), corrections);
    }

    /** The last word about a cell counts. */
    public Adjustments with(Correction correction) {
        var all = new ArrayList<>(corrections);
        all.removeIf(other -> other.row == correction.row && other.column == correction.column);
        all.add(correction);
        return new Adjustments(columns, all);
    }

    public Mapping mapping(Guess guess) {
        return columns == null ? guess.mapping() : new Mapping(columns);
    }

    public Sheet over(Sheet sheet) {
        var corrected = sheet;
        for (var correction : corrections) {
            corrected = corrected.corrected(correction.row, correction.column, correction.text);
        }
        return corrected;
    }
}
