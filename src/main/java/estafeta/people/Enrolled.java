package estafeta.people;

import estafeta.kernel.PersonId;

/** Who has come, and to what place. */
public record Enrolled(PersonId person, AffiliationId affiliation) {}
