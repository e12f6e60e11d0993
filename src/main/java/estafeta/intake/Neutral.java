package estafeta.intake;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet might take for a formula: written with an apostrophe before it, read without it. Figures with
 * their signs and telephones stay as they are.
 */
final class Neutral {
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
    private static final Pattern FIGURES = Pattern.compile("[+-][\\d\\s().,-]*");

    private Neutral() {}

    static String written(String text) {
        return FORMULA.matcher(text).matches() && !FIGURES.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
