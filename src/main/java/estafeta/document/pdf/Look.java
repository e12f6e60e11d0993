package estafeta.document.pdf;

/** How letters look; sizes in points, colours as RGB, {@code −1} for no highlight. */
record Look(
        Face face,
        float size,
        int colour,
        boolean underline,
        boolean strike,
        float rise,
        float spacing,
        float scale,
        int highlight) {

    private static final char HYPHEN_THAT_HOLDS = '\u2011';
    /** A place to break a line at, and nothing to see. */
    static final char NOTHING = '\u200b';

    private static final char SOFT_HYPHEN = '\u00ad';

    Look with(Face other) {
        return new Look(other, size, colour, underline, strike, rise, spacing, scale, highlight);
    }

    Look spaced(float more) {
        return new Look(face, size, colour, underline, strike, rise, spacing + more, scale, highlight);
    }

    /** The size of letters raised or lowered, or of small capitals. */
    Look smaller(float share, float up) {
        return new Look(face, size * share, colour, underline, strike, rise + up, spacing, scale, highlight);
    }

    float width(String text) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
        }
        return width;
    }

    float width(char letter) {
        char drawn = drawn(letter);
        return letter == SOFT_HYPHEN || drawn == NOTHING ? 0 : face.width(drawn) * size * scale + spacing;
    }

    float ascent() {
        return face.ascent() * size + rise;
    }

    float descent() {
        return (face.descent() + face.gap()) * size - rise;
    }

    /** Letters as the fonts have them: hyphens and spaces of many kinds look like the usual ones. */
    static char drawn(char letter) {
        return switch (letter) {
            case HYPHEN_THAT_HOLDS, '\u2010' -> '-';
            case '\u2610' -> '\u25a1';
            case '\u200b', '\u2060', '\ufeff' -> NOTHING;
            default -> letter != '\u00a0' && Character.isSpaceChar(letter) ? ' ' : letter;
        };
    }

    static boolean known(int letter) {
        return letter < ' '
                || letter <= Character.MAX_VALUE
                        && (letter == SOFT_HYPHEN
                                || drawn((char) letter) == NOTHING
                                || Face.SERIF.having(drawn((char) letter)).has(drawn((char) letter)));
    }
}
