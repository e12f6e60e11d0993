package estafeta.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened, as it was written down. Facts are ids, dates and codes; words are composed when it is read. */
public record JournalEntry(
        UUID id,
        String type,
        NodeId node,
        LocalDate happenedOn,
        Instant recordedAt,
        @Nullable AccountId account,
        @Nullable String system,
        Map<String, String> facts,
        @Nullable String reason) {}
