package estafeta.shell;

/** A paper that belongs to a line of the timeline. */
public record Paper(String title, String href) {}
