package estafeta.matching.engine;

/** How a mentee and a mentor suit each other: scored, or kept apart by a hard limit. */
public sealed interface Fit permits Score, Limit {}
