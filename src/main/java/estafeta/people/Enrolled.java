package estafeta.people;

import estafeta.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Who has come, to what place, and the category that was noted with it. */
public record Enrolled(
        PersonId person,
        AffiliationId affiliation,
        @Nullable CategoryId category) {}
