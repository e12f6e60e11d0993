package estafeta.matching;

/** A search beside others over the same participants: by which rules, and what came out. */
public record Variant(Run run, Rules rules, Outcome outcome) {}
