package estafeta.shell;

/** A find or an action: what kind of thing, its name, what tells it from its namesakes, where it is. */
public record Found(String kind, String title, String detail, String href) {}
