package estafeta.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a row, and why if it was refused. */
public record RowResult(int row, Outcome outcome, @Nullable UUID subject, String words) {}
