package estafeta.shell;

/** A step on the way down to the page. */
public record Crumb(String title, String href) {}
