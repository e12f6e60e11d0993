package estafeta.document.template;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells that formulas speak of, and where they stand after rows were repeated and left out. */
final class References {

    /** Rows as they stood to rows as they stand; 0 where none is left. */
    interface Rows {
        /** Of a row repeated its first copy, of one left out the next that stands. */
        int first(int row);

        /** Of a row repeated its last copy, of one left out the last that stands before. */
        int last(int row);
    }

    /** A stretch of rows that a formula speaks of; no name for its own sheet. */
    record Reach(String sheet, int from, int to) {}

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.]*";

    /** Texts, parts of tables, errors, numbers and names are stepped over; what is left are references. */
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"]|\"\")*+\"|\\[(?:[^\\[\\]]|\\[[^\\[\\]]*+])*+]|#[A-Z/0]+[!?]?"
                    + "|(?:(?<sheet>'(?:[^']|'')*+'|" + NAME + "(?::" + NAME + ")?)!)?"
                    + "(?<from>(?<cell>\\$?[A-Za-z]{1,3})?\\$?\\d{1,7})(?::(?<to>(?<end>\\$?[A-Za-z]{1,3})?\\$?\\d{1,7}))?(?![\\p{L}\\p{N}_.(!])"
                    + "|\\d[\\d.]*(?:[eE][+-]?\\d+)?|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*+!?");

    private static final int LETTERS = 26;

    private References() {}

    static void reach(String formula, Consumer<Reach> found) {
        for (var token = TOKEN.matcher(formula); token.find(); ) {
            if (refers(token)) {
                int from = row(token.group("from"));
                found.accept(new Reach(sheet(token), from, token.group("to") == null ? from : row(token.group("to"))));
            }
        }
    }

    /** {@code rows} answers for the name of a sheet, empty for the formula's own. */
    static String moved(String formula, Function<String, Rows> rows) {
        return TOKEN.matcher(formula).replaceAll(match -> {
            var token = (Matcher) match;
            return Matcher.quoteReplacement(refers(token) ? moved(token, rows.apply(sheet(token))) : token.group());
        });
    }

    private static String moved(Matcher token, Rows rows) {
        var from = token.group("from");
        var to = token.group("to");
        int first = rows.first(row(from));
        int last = to == null ? first : rows.last(row(to));
        var sheet = token.group("sheet") == null ? "" : token.group("sheet") + "!";
        if (first == 0 || last < first) {
            return sheet + "#REF!";
        }
        return sheet + at(from, first) + (to == null ? "" : ":" + at(to, last));
    }

    /** A formula shared by many cells, as it reads so many rows and columns on. */
    static String shifted(String formula, int rows, int columns) {
        return TOKEN.matcher(formula).replaceAll(match -> {
            var token = (Matcher) match;
            if (!refers(token)) {
                return Matcher.quoteReplacement(token.group());
            }
            var sheet = token.group("sheet") == null ? "" : token.group("sheet") + "!";
            var to = token.group("to");
            return Matcher.quoteReplacement(sheet
                    + shiftedCell(token.group("from"), rows, columns)
                    + (to == null ? "" : ":" + shiftedCell(to, rows, columns)));
        });
    }

    /** A number by itself is no reference; «4:7» are rows. */
    private static boolean refers(Matcher token) {
        return token.group("from") != null
                && (token.group("cell") != null
                        ? token.group("to") == null || token.group("end") != null
                        : token.group("to") != null && token.group("end") == null);
    }

    private static String sheet(Matcher token) {
        var sheet = token.group("sheet");
        if (sheet == null) {
            return "";
        }
        return sheet.startsWith("'") ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
    }

    private static String shiftedCell(String cell, int rows, int columns) {
        var letters = letters(cell);
        var column = cell.startsWith("$") || letters.isEmpty()
                ? cell.substring(0, (cell.startsWith("$") && !letters.isEmpty() ? 1 : 0) + letters.length())
                : letters(column(letters) + columns);
        var row = cell.substring(cell.startsWith("$") && !letters.isEmpty() ? 1 + letters.length() : letters.length());
        return column + (row.startsWith("$") ? row : Integer.toString(row(cell) + rows));
    }

    /** The same cell in another row. */
    static String at(String cell, int row) {
        return cell.replaceFirst("\\d+$", "") + row;
    }

    static int row(String cell) {
        return Integer.parseInt(cell.replaceAll("\\D", ""));
    }

    static String letters(String cell) {
        return cell.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    /** From 1: «A». */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + letters.charAt(i) - 'A' + 1;
        }
        return column;
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
