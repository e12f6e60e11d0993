package estafeta.matching.file;

/** Whole numbers between spaces and line ends, one after another; knows the line of the last one. */
final class Numbers {
    private final String text;
    private int at;
    private int line = 1;

    Numbers(String text) {
        this.text = text;
    }

    int line() {
        return line;
    }

    boolean more() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            if (text.charAt(at++) == '\n') line++;
        }
        return at < text.length();
    }

    /** A number from least to most. */
    int next(String what, int least, int most) {
        if (!more()) throw FileRefused.endsEarly(line, what);
        var from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) at++;
        var word = text.substring(from, at);
        try {
            var number = Integer.parseInt(word);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw FileRefused.notBetween(line, what, word, least, most);
    }
}
