package estafeta.document.pdf;

import estafeta.document.template.Node.Element;
import estafeta.document.template.WordFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the items of numbered lists in the order of the text. */
final class Numbering {

    private static final int LEVELS = 9;
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int MOST_ROMAN = 5_000;

    private static final Map<Integer, Integer> SIGNS = Map.of(
            0xF0B7, (int) '•', 0xF0A7, (int) '▪', 0xF06E, (int) '■', 0xF0D8, (int) '►', 0xF02D, (int) '–', 0xF0A8,
            (int) '□', 0xF06F, (int) '□', 0xF071, (int) '□');

    /** What stands before an item: its words, and how its level looks. */
    record Label(String words, Element level) {}

    private record Kept(String list, Map<Integer, Element> levels, Map<Integer, Integer> starts) {}

    private final Map<String, Kept> numbers = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    Numbering(WordFile file) {
        file.beside("numbering").ifPresent(root -> {
            var lists = new HashMap<String, Map<Integer, Element>>();
            for (var list : root.elements("w:abstractNum")) {
                lists.put(list.attribute("abstractNumId", ""), levels(list));
            }
            for (var number : root.elements("w:num")) {
                var of = StyleSheet.child(number, "w:abstractNumId");
                var list = of == null ? "" : of.attribute("val", "");
                var levels = new HashMap<>(lists.getOrDefault(list, Map.of()));
                var starts = new HashMap<Integer, Integer>();
                for (var override : number.elements("w:lvlOverride")) {
                    levels.putAll(levels(override));
                    var start = StyleSheet.child(override, "w:startOverride");
                    if (start != null) {
                        starts.put(level(override), Measure.whole(start.attribute("val", ""), 1));
                    }
                }
                numbers.put(number.attribute("numId", ""), new Kept(list, levels, starts));
            }
        });
    }

    private static Map<Integer, Element> levels(Element list) {
        var levels = new HashMap<Integer, Element>();
        list.elements("w:lvl").forEach(level -> levels.put(level(level), level));
        return levels;
    }

    private static int level(Element element) {
        return Math.clamp(Measure.whole(element.attribute("ilvl", "0"), 0), 0, LEVELS - 1);
    }

    /** The level of a list by the {@code numPr} of a paragraph or a style. */
    @Nullable
    Element levelOf(Element numPr) {
        var kept = numbers.get(number(numPr));
        return kept == null ? null : kept.levels.get(depth(numPr));
    }

    private static String number(Element numPr) {
        var number = StyleSheet.child(numPr, "w:numId");
        return number == null ? "" : number.attribute("val", "");
    }

    private static int depth(Element numPr) {
        var depth = StyleSheet.child(numPr, "w:ilvl");
        return depth == null ? 0 : Math.clamp(Measure.whole(depth.attribute("val", "0"), 0), 0, LEVELS - 1);
    }

    /** Counts on. */
    @Nullable
    Label next(Element numPr) {
        var kept = numbers.get(number(numPr));
        var depth = depth(numPr);
        var level = kept == null ? null : kept.levels.get(depth);
        if (kept == null || level == null) {
            return null;
        }
        var count = counts.computeIfAbsent(kept.list, any -> new int[LEVELS]);
        var restart = kept.starts.get(depth);
        if (begun.add(number(numPr) + ":" + depth) && restart != null) {
            count[depth] = restart;
        } else {
            count[depth] = count[depth] == 0 ? start(level) : count[depth] + 1;
        }
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            count[deeper] = 0;
        }
        return new Label(words(kept, level, count), level);
    }

    private static int start(Element level) {
        return Measure.whole(value(level, "w:start", "1"), 1);
    }

    private static String words(Kept kept, Element level, int[] count) {
        var format = value(level, "w:numFmt", "decimal");
        var text = value(level, "w:lvlText", "");
        if (format.equals("bullet")) {
            return bullets(text);
        }
        if (format.equals("none")) {
            return text.replaceAll("%\\d", "");
        }
        var plain = StyleSheet.child(level, "w:isLgl") != null;
        var words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%' || i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1))) {
                words.append(text.charAt(i));
                continue;
            }
            i++;
            int depth = Math.clamp(text.charAt(i) - '1', 0, LEVELS - 1);
            var of = kept.levels.get(depth);
            int number = count[depth] == 0 && of != null ? start(of) : count[depth];
            words.append(said(number, plain || of == null ? "decimal" : value(of, "w:numFmt", "decimal")));
        }
        return words.toString();
    }

    private static String value(Element level, String name, String otherwise) {
        var child = StyleSheet.child(level, name);
        return child == null ? otherwise : child.attribute("val", otherwise);
    }

    static String said(int number, String format) {
        return switch (format) {
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(number, LATIN);
            case "upperLetter" -> letters(number, LATIN).toUpperCase(Locale.ROOT);
            case "russianLower" -> letters(number, RUSSIAN);
            case "russianUpper" -> letters(number, RUSSIAN).toUpperCase(Locale.of("ru"));
            default -> Integer.toString(number);
        };
    }

    /** After the last letter they are doubled: «аа», «бб». */
    private static String letters(int number, String alphabet) {
        if (number < 1 || number > MOST_ROMAN) {
            return Integer.toString(number);
        }
        int at = (number - 1) % alphabet.length();
        return alphabet.substring(at, at + 1).repeat((number - 1) / alphabet.length() + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > MOST_ROMAN) {
            return Integer.toString(number);
        }
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }

    /** The bullets of Word stand in fonts of signs, at places that mean nothing elsewhere. */
    static String bullets(String text) {
        var signs = new StringBuilder();
        text.codePoints().forEach(sign -> signs.appendCodePoint(sign(sign)));
        return signs.toString();
    }

    static int sign(int written) {
        return SIGNS.getOrDefault(written, written >= 0xF000 && written <= 0xF0FF ? (int) '•' : written);
    }

    /** Whether it is drawn as what it is; as a bullet any sign may be a dot. */
    static boolean hasSign(int written) {
        return SIGNS.containsKey(written) || Look.known(written);
    }
}
