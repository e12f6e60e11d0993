package estafeta.shell;

/** A place in the menu. Smaller order comes first; icon is a name from the sprite. */
public record MenuItem(String title, String href, int order, String icon) {}
