package estafeta.people;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Letters of the Latin and the Russian keyboard that look the same and are typed for one another. */
public final class LookAlikes {

    private static final String LATIN = "ABCEHKMOPTXYaceopxyËë";
    private static final String RUSSIAN = "АВСЕНКМОРТХУасеорхуЁё";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[^\\p{L}])|(?=[^\\p{L}])");

    private LookAlikes() {}

    /** The text in Russian letters, word by word; a word with letters that have no Russian twin stays as it is. */
    public static String russian(String text) {
        var words = BETWEEN_WORDS.split(Normalizer.normalize(text, Normalizer.Form.NFC), -1);
        for (int i = 0; i < words.length; i++) {
            var changed = replaced(words[i], LATIN, RUSSIAN);
            if (changed.codePoints().allMatch(LookAlikes::notLatin)) {
                words[i] = changed;
            }
        }
        return String.join("", words);
    }

    public static String latin(String text) {
        return replaced(text, RUSSIAN, LATIN);
    }

    private static boolean notLatin(int letter) {
        return Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN;
    }

    private static String replaced(String text, String from, String to) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < changed.length(); i++) {
            var twin = from.indexOf(changed.charAt(i));
            if (twin >= 0) {
                changed.setCharAt(i, to.charAt(twin));
            }
        }
        return changed.toString();
    }
}
