package estafeta.grammar;

import java.util.Locale;

/** A whole word («=Лев»), an ending («-ов») or an ending of one syllable («1-ин»); large letters of endings are classes of sounds. */
record Pattern(Kind kind, String letters) {

    private static final String VOWELS = "аеёиоуыэюя";
    private static final String CONSONANTS = "бвгджзклмнпрстфхцчшщ";
    private static final Locale RUSSIAN = Locale.of("ru");

    enum Kind {
        ENDING,
        ONE_SYLLABLE,
        WORD
    }

    static Pattern of(String text) {
        if (text.startsWith("=")) {
            return new Pattern(Kind.WORD, folded(text.substring(1)));
        }
        if (text.startsWith("1-")) {
            return new Pattern(Kind.ONE_SYLLABLE, text.substring(2));
        }
        if (text.startsWith("-")) {
            return new Pattern(Kind.ENDING, text.substring(1));
        }
        throw new IllegalStateException("neither a word nor an ending: " + text);
    }

    static String folded(String word) {
        return word.toLowerCase(RUSSIAN);
    }

    static long syllables(String folded) {
        return folded.chars().filter(letter -> VOWELS.indexOf(letter) >= 0).count();
    }

    boolean whole() {
        return kind == Kind.WORD;
    }

    /** Words before endings, long endings before short ones, letters before classes, ё before е. */
    int closeness() {
        int close = kind.ordinal() * 100;
        for (int i = 0; i < letters.length(); i++) {
            close += letters.charAt(i) == 'С'
                    ? 1
                    : Character.isUpperCase(letters.charAt(i)) ? 2 : letters.charAt(i) == 'ё' ? 4 : 3;
        }
        return close;
    }

    boolean fits(String folded) {
        int from = folded.length() - letters.length();
        if (from < 0 || kind == Kind.WORD && from > 0 || kind == Kind.ONE_SYLLABLE && syllables(folded) > 1) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (!fits(letters.charAt(i), folded.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(char wanted, char letter) {
        return switch (wanted) {
            case 'Г' -> VOWELS.indexOf(letter) >= 0;
            case 'С' -> CONSONANTS.indexOf(letter) >= 0;
            case 'К' -> "гкх".indexOf(letter) >= 0;
            case 'Ш' -> "жшчщ".indexOf(letter) >= 0;
            case 'е' -> letter == 'е' || letter == 'ё';
            default ->
                // «Орёл» of the rules knows also «Орел» of a list without ё
                wanted == letter || kind == Kind.WORD && wanted == 'ё' && letter == 'е';
        };
    }
}
