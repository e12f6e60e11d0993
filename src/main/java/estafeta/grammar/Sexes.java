package estafeta.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose name it may be: by the patronymic, else by the given name and the surname. */
public final class Sexes {

    private static final Map<String, Optional<Gender>> GIVEN = new HashMap<>();
    private static final List<Sign> GIVEN_ENDINGS = new ArrayList<>();
    private static final List<Sign> SURNAMES = new ArrayList<>();
    private static final List<Sign> PATRONYMICS = new ArrayList<>();

    private record Sign(Pattern pattern, Gender gender) {}

    /** Whose name it is and how sure that is, from a half (a coin) to 1. */
    public record Guess(Gender gender, double confidence) {}

    static {
        for (var words : RuleText.lines("sex.txt")) {
            var gender = gender(words.get(1));
            words.stream().skip(2).forEach(word -> learn(words.getFirst(), gender, word));
        }
        for (var signs : List.of(GIVEN_ENDINGS, SURNAMES, PATRONYMICS)) {
            signs.sort((one, other) -> other.pattern.closeness() - one.pattern.closeness());
        }
    }

    private Sexes() {}

    /** A patronymic decides; a given name and a surname that agree are almost as good; one of them alone is less. */
    public static Guess of(FullName name) {
        var patronymic = name.words(FullName.Kind.PATRONYMIC).stream()
                .flatMap(word -> ofPatronymic(word).stream())
                .findFirst();
        if (patronymic.isPresent() && !mayBeSurname(name, patronymic.get())) {
            return new Guess(patronymic.get(), 0.99);
        }
        var surname = name.words(FullName.Kind.SURNAME).stream()
                .flatMap(word -> find(SURNAMES, last(word)).stream())
                .findFirst();
        var given = name.words(FullName.Kind.GIVEN).stream().findFirst();
        var listed = given.flatMap(Sexes::listed);
        var ending = given.filter(word -> !known(word)).flatMap(word -> find(GIVEN_ENDINGS, last(word)));
        if (listed.isPresent()) {
            return new Guess(listed.get(), surname.isEmpty() ? 0.95 : surname.get() == listed.get() ? 0.98 : 0.85);
        }
        if (surname.isPresent()) {
            return ending.isPresent() && ending.get() != surname.get()
                    ? new Guess(surname.get(), 0.7)
                    : new Guess(surname.get(), ending.isPresent() ? 0.97 : 0.9);
        }
        return ending.map(gender -> new Guess(gender, 0.8)).orElse(new Guess(Gender.MASCULINE, 0.5));
    }

    /** «Анна Ковалевич»: the given name says otherwise and there is no surname besides. */
    private static boolean mayBeSurname(FullName name, Gender patronymic) {
        var given = name.words(FullName.Kind.GIVEN).stream()
                .findFirst()
                .flatMap(word -> known(word) ? listed(word) : find(GIVEN_ENDINGS, last(word)));
        return name.words(FullName.Kind.SURNAME).isEmpty() && given.isPresent() && given.get() != patronymic;
    }

    static Optional<Gender> ofPatronymic(String word) {
        var folded = Pattern.folded(word);
        return find(PATRONYMICS, last(folded));
    }

    /** Whether it is a given name of the list or looks like one of the common ones. */
    static boolean known(String given) {
        return GIVEN.containsKey(Pattern.folded(given).replace('ё', 'е'));
    }

    private static Optional<Gender> listed(String given) {
        return GIVEN.getOrDefault(Pattern.folded(given).replace('ё', 'е'), Optional.empty());
    }

    private static Optional<Gender> find(List<Sign> signs, String word) {
        var folded = Pattern.folded(word);
        return signs.stream()
                .filter(sign -> sign.pattern.fits(folded))
                .map(Sign::gender)
                .findFirst();
    }

    private static String last(String word) {
        return word.substring(Math.max(word.lastIndexOf('-'), word.lastIndexOf(' ')) + 1);
    }

    private static void learn(String what, @Nullable Gender gender, String word) {
        if (what.equals("имя")) {
            GIVEN.put(Pattern.folded(word).replace('ё', 'е'), Optional.ofNullable(gender));
            return;
        }
        if (gender == null) {
            throw new IllegalStateException("sex.txt: an ending without a sex: " + word);
        }
        switch (what) {
            case "конец" -> GIVEN_ENDINGS.add(new Sign(Pattern.of(word), gender));
            case "фамилия" -> SURNAMES.add(new Sign(Pattern.of(word), gender));
            case "отчество" -> PATRONYMICS.add(new Sign(Pattern.of(word), gender));
            default -> throw new IllegalStateException("sex.txt: " + what);
        }
    }

    private static @Nullable Gender gender(String letter) {
        return switch (letter) {
            case "м" -> Gender.MASCULINE;
            case "ж" -> Gender.FEMININE;
            default -> null;
        };
    }
}
