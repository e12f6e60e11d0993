package estafeta.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person has put right over the reading of a list: which column is what, single cells, what is not to change. */
public record Adjustments(
        @Nullable Map<Integer, String> columns, List<Correction> corrections, Set<Declined> declined) {
    public static final Adjustments NONE = new Adjustments(null, List.of(), Set.of());

    /** A cell as it should read: row from 1, column from 0. */
    public record Correction(int row, int column, String text) {
        /** Speaks of a cell of the table that reads otherwise. */
        private boolean changes(Table table) {
            return row >= 1
                    && row <= table.sheet().rows().size()
                    && table.column(column).isPresent()
                    && !table.sheet().cell(row, column).words().equals(text);
        }
    }

    /** A change of somebody known that is not wanted: of which row, of what, to what. */
    public record Declined(int row, String what, String after) {}

    public Adjustments {
        corrections = List.copyOf(corrections);
        declined = Set.copyOf(declined);
    }

    /** What a form brings: columns if it chose any, cells, the changes it offered and those of them that are wanted. */
    public record Typed(
            @Nullable Mapping columns, List<Correction> corrections, Set<Declined> offered, Set<Declined> wanted) {}

    /** With what was typed over the table as it reads now; what is typed as it stands changes nothing. */
    public Adjustments with(Typed typed, Table table, Mapping mapping) {
        var chosen = typed.columns;
        var refused = new HashSet<>(declined);
        refused.removeAll(typed.offered);
        typed.offered.stream().filter(change -> !typed.wanted.contains(change)).forEach(refused::add);
        var all = new ArrayList<>(corrections);
        typed.corrections.stream()
                .filter(correction -> correction.changes(table))
                .forEach(correction -> {
                    all.removeIf(other -> other.row == correction.row && other.column == correction.column);
                    all.add(correction);
                });
        return new Adjustments(chosen == null || chosen.equals(mapping) ? columns : chosen.fields(), all, refused);
    }

    /** With which a list begins whose columns are known from another one. */
    public static Adjustments beginning(Optional<Mapping> remembered) {
        return remembered
                .map(mapping -> new Adjustments(mapping.fields(), List.of(), Set.of()))
                .orElse(NONE);
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
