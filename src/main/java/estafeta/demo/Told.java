package estafeta.demo;

import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.people.AffiliationId;

/** Somebody of a story at a place. */
public record Told(PersonId person, AffiliationId at, NodeId organisation) {}
