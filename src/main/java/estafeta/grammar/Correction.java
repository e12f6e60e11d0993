package estafeta.grammar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a name, a position, an organisation or a place is declined where the rules are wrong; a name alone has a gender. */
public record Correction(
        CorrectionId id, Kind kind, @Nullable Gender gender, Forms forms, Instant notedAt) {
    /** What is declined. */
    public enum Kind {
        NAME("имя человека"),
        POSITION("должность"),
        ORGANISATION("организация"),
        PLACE("место");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
