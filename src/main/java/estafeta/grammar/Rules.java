package estafeta.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules of one kind of words, read from a text of the module: gender, paradigm, endings. The closest to the whole word wins. */
final class Rules {

    private static final Map<String, Paradigm> PARADIGMS = paradigms();
    private static final Comparator<Rule> CLOSEST =
            Comparator.comparingInt((Rule rule) -> rule.pattern.closeness()).reversed();

    /** A pattern, what declines by it, and of which gender it is; no gender: of any. */
    record Rule(Pattern pattern, @Nullable Gender gender, Paradigm paradigm) {

        boolean whole() {
            return pattern.whole();
        }
    }

    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = rules;
    }

    static Rules read(String file) {
        return of(file, RuleText.lines(file));
    }

    /** Only the lines that begin with the word; what they say of gender follows it. */
    static Rules read(String file, String only) {
        return of(
                file,
                RuleText.lines(file).stream()
                        .filter(words -> words.getFirst().equals(only))
                        .map(words -> words.subList(1, words.size()))
                        .toList());
    }

    private static Rules of(String file, List<List<String>> lines) {
        var rules = new ArrayList<Rule>();
        for (var words : lines) {
            if (!Genders.known(words.getFirst())) {
                continue;
            }
            var paradigm = PARADIGMS.get(words.get(1));
            if (paradigm == null) {
                throw new IllegalStateException(file + " names no paradigm: " + words);
            }
            var gender = Genders.named(words.getFirst());
            words.stream().skip(2).forEach(word -> rules.add(new Rule(Pattern.of(word), gender, paradigm)));
        }
        rules.sort(CLOSEST);
        return new Rules(List.copyOf(rules));
    }

    /** How a word of this gender declines. */
    Optional<Paradigm> find(String word, Gender gender) {
        var folded = Pattern.folded(word);
        return rules.stream()
                .filter(rule -> (rule.gender == null || rule.gender == gender) && rule.pattern.fits(folded))
                .findFirst()
                .map(Rule::paradigm);
    }

    /** The rule of a word whose gender the rule tells. */
    Optional<Rule> find(String word) {
        var folded = Pattern.folded(word);
        return rules.stream().filter(rule -> rule.pattern.fits(folded)).findFirst();
    }

    private static Map<String, Paradigm> paradigms() {
        var read = new LinkedHashMap<String, Paradigm>();
        for (var words : RuleText.lines("paradigms.txt")) {
            var endings = words.stream()
                    .skip(1)
                    .map(ending -> ending.equals("-") ? "" : ending)
                    .toList();
            var name = words.getFirst().replace(":", "");
            if (endings.size() != Case.values().length || read.put(name, new Paradigm(endings)) != null) {
                throw new IllegalStateException("paradigms.txt: " + words);
            }
        }
        return read;
    }

    /** Genders as the texts name them. */
    private static final class Genders {
        private static boolean known(String letter) {
            return List.of("м", "ж", "с", "мн", "*").contains(letter);
        }

        private static @Nullable Gender named(String letter) {
            return switch (letter) {
                case "м" -> Gender.MASCULINE;
                case "ж" -> Gender.FEMININE;
                case "с" -> Gender.NEUTER;
                case "мн" -> Gender.PLURAL;
                default -> null;
            };
        }
    }
}
