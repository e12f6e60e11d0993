package estafeta.people;

import estafeta.kernel.Period;
import org.jspecify.annotations.Nullable;

/** A category to be noted. */
public record NewCategory(
        CategoryKind kind, Period period, @Nullable String ground) {}
