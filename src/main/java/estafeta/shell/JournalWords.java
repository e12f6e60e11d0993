package estafeta.shell;

import estafeta.kernel.JournalEntry;
import java.util.List;

/** Words a module's lines of the journal; composed when read. */
public interface JournalWords {
    boolean speaks(String type);

    String words(JournalEntry entry);

    /** Whether the line is a step forward, shown as a filled mark. */
    default boolean good(JournalEntry entry) {
        return false;
    }

    default List<Paper> papers(JournalEntry entry) {
        return List.of();
    }
}
