package estafeta.kernel;

import java.util.Locale;

/** What names are compared by, as {@code kernel.fold} of the database does it: small letters, ё as е. */
public final class Folding {
    private static final Locale RUSSIAN = Locale.of("ru");

    private Folding() {}

    public static String fold(String text) {
        return text.toLowerCase(RUSSIAN).replace('ё', 'е');
    }

    /** The pattern of {@code like} that matches the text itself. */
    public static String literal(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
