package estafeta.document.pdf;

import static estafeta.document.pdf.StyleSheet.child;

import estafeta.document.template.WordFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a PDF says of itself. */
public record Imprint(String title, String author, @Nullable Instant made) {

    public static Imprint of(String title) {
        return new Imprint(title, "", null);
    }

    /** As the author of the document has said it. */
    static Imprint of(WordFile file) {
        var said = file.properties().orElse(null);
        var title = child(said, "dc:title");
        var author = child(said, "dc:creator");
        return new Imprint(title == null ? "" : title.text(), author == null ? "" : author.text(), null);
    }
}
