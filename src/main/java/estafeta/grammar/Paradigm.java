package estafeta.grammar;

import java.util.List;
import java.util.Locale;

/** Endings of the six cases: the first is taken off a word, the others come instead. Letters stay as large as they were. */
record Paradigm(List<String> endings) {

    static final Paradigm FIXED = new Paradigm(List.of("", "", "", "", "", ""));

    Forms of(String word) {
        var large = word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
        return Forms.of(endings.stream()
                .map(ending -> replaced(word, large ? ending.toUpperCase(Locale.ROOT) : ending))
                .toList());
    }

    /** What both endings begin with is left as it was typed. */
    private String replaced(String word, String ending) {
        var off = endings.getFirst();
        int same = 0;
        while (same < off.length()
                && same < ending.length()
                && off.charAt(same) == Character.toLowerCase(ending.charAt(same))) {
            same++;
        }
        return word.substring(0, Math.max(0, word.length() - off.length() + same)) + ending.substring(same);
    }
}
