package estafeta.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person has put right over the reading of a list: which column is what, single cells, what is not wanted, who of
 * several alike is meant.
 */
public record Adjustments(
        @Nullable Map<Integer, String> columns,
        List<Correction> corrections,
        Set<Declined> declined,
        Set<Choice> chosen) {
    public static final Adjustments NONE = new Adjustments(null, List.of(), Set.of(), Set.of());

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

    /** What is not wanted: of which row, a change of what, to what; of a row as a whole {@link #whole}. */
    public record Declined(int row, String what, String after) {
        private static final String WHOLE = "ROW";

        public static Declined whole(int row) {
            return new Declined(row, WHOLE, "");
        }
    }

    /** Who is meant by one of the names of a row, the first of them 0. */
    public record Choice(int row, int name, String meant) {}

    public Adjustments {
        corrections = List.copyOf(corrections);
        declined = Set.copyOf(declined);
        chosen = Set.copyOf(chosen);
    }

    /** What a form brings: columns if it chose any, cells, what it offered and what of that is wanted, who is meant. */
    public record Typed(
            @Nullable Mapping columns,
            List<Correction> corrections,
            Set<Declined> offered,
            Set<Declined> wanted,
            Set<Choice> chosen) {

        /** What the form did not ask about some columns stays as it was read. */
        public Typed without(Set<Integer> unasked, Mapping read) {
            if (columns == null) {
                return this;
            }
            var all = columns;
            for (var field : read.fields().entrySet()) {
                if (unasked.contains(field.getKey())) {
                    all = all.with(field.getKey(), field.getValue());
                }
            }
            return new Typed(all, corrections, offered, wanted, chosen);
        }
    }

    /** With what was typed over the table as it reads now; what is typed as it stands changes nothing. */
    public Adjustments with(Typed typed, Table table, Mapping mapping) {
        var mapped = typed.columns;
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
        var meant = new HashSet<>(chosen);
        typed.chosen.forEach(choice -> {
            meant.removeIf(other -> other.row == choice.row && other.name == choice.name);
            meant.add(choice);
        });
        return new Adjustments(
                mapped == null || mapped.equals(mapping) ? columns : mapped.fields(), all, refused, meant);
    }

    /** With which a list begins whose columns are known from another one. */
    public static Adjustments beginning(Optional<Mapping> remembered) {
        return remembered
                .map(mapping -> new Adjustments(mapping.fields(), List.of(), Set.of(), Set.of()))
                .orElse(NONE);
    }

    /** Whether a list says the same with these as with the others, whatever of it is wanted. */
    public boolean readsAs(Adjustments other) {
        return Objects.equals(columns, other.columns)
                && corrections.equals(other.corrections)
                && chosen.equals(other.chosen);
    }

    /** Who is meant by a name of a row, if that was chosen. */
    public Optional<String> meant(int row, int name) {
        return chosen.stream()
                .filter(choice -> choice.row == row && choice.name == name)
                .map(Choice::meant)
                .findFirst();
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
