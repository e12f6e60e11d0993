package estafeta.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What one cell shows, with the number or date it holds and the note pinned to it; a formula is the value its author last
 * saw.
 */
public record Cell(
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        boolean bold,
        boolean filled,
        Origin origin,
        String note) {

    /** What the cell holds. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        ERROR
    }

    /** Whose value a cell shows: its own, or that of the merged range that covers it. */
    public enum Origin {
        OWN,
        FROM_ABOVE,
        FROM_LEFT
    }

    /** Spaces that no class of letters counts among them. */
    private static final String GAPS = "\u200b\ufeff";

    private static final char SOFT_HYPHEN = '\u00ad';
    private static final String HYPHENS = "\u2010\u2011";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    public static final Cell EMPTY = new Cell(Kind.EMPTY, "", null, null, false, false, Origin.OWN);

    public Cell(
            Kind kind,
            String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate date,
            boolean bold,
            boolean filled,
            Origin origin) {
        this(kind, text, number, date, bold, filled, origin, "");
    }

    public static Cell of(String text) {
        return of(text, false, false);
    }

    static Cell of(String text, boolean bold, boolean filled) {
        return text.isBlank() ? EMPTY : new Cell(Kind.TEXT, text, null, null, bold, filled, Origin.OWN);
    }

    /** A day as every reader shows it. */
    static String shown(LocalDate day) {
        return DAY.format(day);
    }

    public boolean empty() {
        return text.isBlank();
    }

    /** Filled by itself, not by a merged range. */
    public boolean stated() {
        return !empty() && origin == Origin.OWN;
    }

    /** The text on one line, without stray spaces, a hyphen as it is typed. */
    public String words() {
        return words(text);
    }

    static String words(String text) {
        var words = new StringBuilder(text.length());
        var gap = false;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || GAPS.indexOf(letter) >= 0) {
                gap = true;
            } else if (letter != SOFT_HYPHEN) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                words.append(HYPHENS.indexOf(letter) >= 0 ? '-' : letter);
            }
        }
        return words.toString();
    }

    Cell reading(String other) {
        return text.equals(other) ? this : new Cell(kind, other, number, date, bold, filled, origin, note);
    }

    /** The same cell with the note somebody has pinned to it. */
    Cell noted(String pinned) {
        return new Cell(kind, text, number, date, bold, filled, origin, words(pinned));
    }

    Cell spread(Origin from) {
        return new Cell(kind, text, number, date, bold, filled, from);
    }
}
