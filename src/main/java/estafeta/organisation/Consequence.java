package estafeta.organisation;

/** What an act would touch, in the user's words; a hindrance does not let it happen. */
public record Consequence(String words, boolean hindrance) {}
