package estafeta.access;

/** One piece of what is kept about a person: what and what for, the value, on what ground, for how long. */
public record StoredFact(String purpose, String value, String ground, String term) {}
