package estafeta.grammar;

import java.util.List;
import java.util.Locale;

/** Endings of the six cases: the first is taken off a word, the others come instead. Letters stay as large as they were. */
record Paradigm(List<String> endings) {

    static final Paradigm FIXED = new Paradigm(List.of("", "", "", "", "", ""));

    Forms of(String word) {
        var stem = word.substring(0, Math.max(0, word.length() - endings.getFirst().length()));
        var large = word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
        var forms = endings.stream()
                .map(ending -> stem + (large ? ending.toUpperCase(Locale.ROOT) : ending))
                .toList();
        return Forms.of(List.of(word, forms.get(1), forms.get(2), forms.get(3), forms.get(4), forms.get(5)));
    }
}
