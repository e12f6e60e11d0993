package estafeta.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a row, and why if it was refused; kept: why an undo has left it. */
public record RowResult(
        int row,
        Outcome outcome,
        @Nullable UUID subject,
        String words,
        boolean undone,
        @Nullable String kept) {
    public static RowResult of(int row, Outcome outcome, @Nullable UUID subject, String words) {
        return new RowResult(row, outcome, subject, words, false, null);
    }
}
