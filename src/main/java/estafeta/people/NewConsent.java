package estafeta.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consent as signed: what it covers, when, where the paper lies, and who signed it for a minor. */
public record NewConsent(
        ConsentKind kind,
        List<String> items,
        LocalDate givenOn,
        @Nullable String keptAt,
        @Nullable GuardianId guardian) {
    /** Signed by the person alone. */
    public NewConsent(ConsentKind kind, List<String> items, LocalDate givenOn, @Nullable String keptAt) {
        this(kind, items, givenOn, keptAt, null);
    }
}
