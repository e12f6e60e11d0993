package estafeta.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A full name taken apart as it was written: surname, given name and patronymic, or in the order «имя отчество фамилия». */
public record FullName(List<Part> parts) {

    private static final Set<String> PARTICLES = Set.of(
            "фон", "ван", "де", "ди", "да", "дель", "делла", "дер", "ден", "ла", "ле", "лё", "дю", "дос", "ду", "эль",
            "аль", "бен", "ибн", "бин", "тер", "сен", "сан", "санта", "мак", "цу", "ап", "д", "о");
    private static final Set<String> KIN = Set.of(
            "оглы", "оглу", "огли", "углы", "угли", "улы", "уулу", "кызы", "гызы", "кизи", "кыз", "заде", "зода");
    private static final java.util.regex.Pattern INITIAL =
            java.util.regex.Pattern.compile("(\\p{Lu}\\p{Ll}?\\.[-‑]?)+|\\p{Lu}");

    /** What a word of a name is; what is fixed never changes: initials, particles, the first syllables of «Ким Чен Ир». */
    public enum Kind {
        SURNAME,
        GIVEN,
        PATRONYMIC,
        FIXED
    }

    /** One word of a name. */
    public record Part(Kind kind, String text) {}

    public static FullName of(String text) {
        var words = merged(text.strip().split("[\\s\\u00a0]+"));
        return new FullName(kinds(words));
    }

    public static FullName of(String surname, String given, String patronymic) {
        return of(Stream.of(surname, given, patronymic)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" ")));
    }

    /** As it was written, with single spaces. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining(" "));
    }

    List<String> words(Kind kind) {
        return parts.stream().filter(part -> part.kind == kind).map(Part::text).toList();
    }

    private static List<Part> kinds(List<String> words) {
        var whole = words.stream().filter(word -> !initial(word)).toList();
        var parts = new ArrayList<Part>();
        if (whole.size() == 3 && words.size() == 3 && syllables(whole)) {
            parts.add(new Part(Kind.FIXED, words.get(0)));
            parts.add(new Part(Kind.FIXED, words.get(1)));
            parts.add(new Part(Kind.GIVEN, words.get(2)));
            return List.copyOf(parts);
        }
        int patronymic = patronymic(whole);
        int surname = patronymic == 1 ? whole.size() == 3 ? 2 : -1 : 0;
        int no = 0;
        for (var word : words) {
            if (initial(word)) {
                parts.add(new Part(Kind.FIXED, word));
                continue;
            }
            parts.add(new Part(no == surname ? Kind.SURNAME : no == patronymic ? Kind.PATRONYMIC : Kind.GIVEN, word));
            no++;
        }
        return List.copyOf(parts);
    }

    /** Where the patronymic stands: right after the given name where that comes first, else at the end; −1: nowhere. */
    private static int patronymic(List<String> words) {
        int last = words.size() - 1;
        if ((last == 1 || last == 2) && Sexes.ofPatronymic(words.get(1)).isPresent()) {
            return 1;
        }
        return last > 1 && Sexes.ofPatronymic(words.getLast()).isPresent() ? last : -1;
    }

    private static boolean syllables(List<String> words) {
        return words.stream().allMatch(FullName::syllable)
                && Sexes.ofPatronymic(words.getLast()).isEmpty();
    }

    private static boolean syllable(String word) {
        var folded = Pattern.folded(word);
        return Pattern.syllables(folded) == 1 && word.length() < 6 || folded.equals("нгуен");
    }

    private static boolean initial(String word) {
        return INITIAL.matcher(word).matches();
    }

    /** «фон Берг» and «Мамед оглы» are one word of a name. */
    private static List<String> merged(String[] words) {
        var merged = new ArrayList<String>();
        var ahead = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            var word = words[i];
            var small = word.toLowerCase(Locale.ROOT);
            var lower = word.equals(small);
            if (KIN.contains(small) && merged.size() > 1) {
                merged.set(merged.size() - 1, merged.getLast() + " " + word);
            } else if (PARTICLES.contains(small)
                    && (lower || merged.isEmpty() && i == 0 && words.length > 3)
                    && i < words.length - 1) {
                ahead.append(word).append(' ');
            } else {
                merged.add(ahead + word);
                ahead.setLength(0);
            }
        }
        return merged;
    }
}
