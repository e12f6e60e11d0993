package estafeta.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consent as signed: what it covers, when, where the paper lies. */
public record NewConsent(
        ConsentKind kind,
        List<String> items,
        LocalDate givenOn,
        @Nullable String keptAt) {}
