package estafeta.grammar;

import java.time.Instant;

/** How a full name is declined where the rules are wrong. */
public record Correction(CorrectionId id, Gender gender, Forms forms, Instant notedAt) {}
