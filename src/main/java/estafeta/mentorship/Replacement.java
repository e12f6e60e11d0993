package estafeta.mentorship;

import estafeta.people.AffiliationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A mentor gives over to another from a day on. While the pair works, the newcomer's consent on paper comes with it. */
public record Replacement(
        AffiliationId gone,
        AffiliationId newcomer,
        LocalDate from,
        @Nullable String cause,
        @Nullable LocalDate consentGivenOn,
        @Nullable String consentKeptAt) {
    boolean consentOnPaper() {
        return consentGivenOn != null && consentKeptAt != null && !consentKeptAt.isBlank();
    }
}
