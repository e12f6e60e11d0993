package estafeta.shell;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A titled part of a card. Either its content is here, or it is loaded from the address when it comes into sight. */
public record Section(
        String title,
        int order,
        @Nullable Content content,
        @Nullable String href) {
    public static Section of(String title, int order, Content content) {
        return new Section(title, order, content, null);
    }

    public static Section later(String title, int order, String href) {
        return new Section(title, order, null, href);
    }
}
