package estafeta.shell;

import org.jspecify.annotations.Nullable;

/** A labelled fact of a card; a link when it has rows or a card of its own. */
public record Fact(String label, String value, @Nullable String href) {
    public static Fact of(String label, String value) {
        return new Fact(label, value, null);
    }
}
