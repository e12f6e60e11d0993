package estafeta.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A column a list may have: how people call it and what its cells look like. A record row has its required fields;
 * a telling field is known by its cells alone.
 */
public record Field(
        String code, String title, List<List<String>> stems, Predicate<Cell> looks, boolean required, boolean telling) {

    private static final List<String> STOP_WORDS = List.of("и", "в", "на", "по", "или", "ваш", "ваша", "ваши");

    /** A field with the stems of the words it goes by: «дата рожд» answers to «Дата рождения». */
    public static Field of(String code, String title, String... names) {
        return new Field(code, title, Arrays.stream(names).map(Field::words).toList(), cell -> true, false, false);
    }

    public Field looking(Predicate<Cell> likeThis) {
        return new Field(code, title, stems, likeThis, required, telling);
    }

    public Field needed() {
        return new Field(code, title, stems, looks, true, telling);
    }

    public Field toldByItself() {
        return new Field(code, title, stems, looks, required, true);
    }

    /** How well a column title answers to this field, 0 to 1: every stem found, the fewer other words the better. */
    double answers(List<String> titleWords) {
        return stems.stream()
                .mapToDouble(each -> likeness(each, titleWords))
                .max()
                .orElse(0);
    }

    private static double likeness(List<String> stems, List<String> words) {
        return !words.isEmpty()
                        && stems.stream().allMatch(stem -> words.stream().anyMatch(word -> begins(word, stem)))
                ? 0.6 + 0.4 * Math.min(1, (double) stems.size() / words.size())
                : 0;
    }

    private static boolean begins(String word, String stem) {
        return stem.length() == 1 ? word.equals(stem) : word.startsWith(stem);
    }

    static List<String> words(String title) {
        var plain = title.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('№', 'n');
        return Arrays.stream(plain.split("[^\\p{L}\\d]+", -1))
                .filter(word -> !word.isEmpty() && !STOP_WORDS.contains(word))
                .toList();
    }
}
