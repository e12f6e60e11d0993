package estafeta.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a run has made or changed; before: what stood there, if it was changed. */
public record Made(
        int row, String kind, UUID record, @Nullable String before) {}
