package estafeta.matching.engine;

/** A mentee and the mentor's id. */
public record Pair(Mentee mentee, String mentor) {}
