package estafeta.shell;

import java.util.Optional;

/** Words a code that a module keeps about a person, for the page «Что обо мне хранится». */
public interface StoredWords {
    /** Nothing if the column is not the module's or holds no codes. */
    Optional<String> words(String schema, String table, String column, String value);
}
