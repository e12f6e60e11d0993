package estafeta.people;

import estafeta.kernel.PersonId;
import java.util.Map;
import java.util.UUID;

/**
 * Two records of one person, of which one is kept.
 *
 * @param joined the affiliations of the other that overlap one of the kept at the same organisation, each with the one
 *     that takes its place; all others move as they are
 * @param merge the merge itself: whatever has a later id was made after it
 */
public record Joining(UUID merge, PersonId kept, PersonId gone, Map<AffiliationId, AffiliationId> joined) {}
