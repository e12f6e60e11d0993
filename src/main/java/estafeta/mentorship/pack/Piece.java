package estafeta.mentorship.pack;

import java.util.function.Supplier;

/**
 * A file of a pack: what it is by ids alone, how it is called, and how it is drawn with the rights of whoever is looking then.
 * What is not kept is taken from where it lies at each download.
 */
public record Piece(String key, String name, boolean kept, Supplier<Content> drawing) {
    /** A drawn file. */
    public record Content(String extension, byte[] bytes) {}

    public static Piece drawn(String key, String name, Supplier<Content> drawing) {
        return new Piece(key, name, true, drawing);
    }

    static Piece lying(String key, String name, Supplier<Content> drawing) {
        return new Piece(key, name, false, drawing);
    }
}
