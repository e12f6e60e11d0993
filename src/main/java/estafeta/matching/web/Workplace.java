package estafeta.matching.web;

/** Where teachers of a search work, seen from above: a municipality or an organisation. */
public record Workplace(String key, String name) {}
