package estafeta.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Declines words that begin with what they are: adjectives and their noun. What follows, what stands in quotation marks or
 * brackets, abbreviations and numbers stay; after a comma, a dash or «и» another head is declined if it is a known one.
 */
final class Phrase {

    private static final Pattern TOKEN =
            Pattern.compile("«[^»]*(?:«[^»]*»[^»]*)*»|„[^“”]*[“”]|“[^”]*”|\"[^\"]*\"|\\([^)]*\\)"
                    + "|\\p{L}[\\p{L}\\d.'’\\-‑]*|\\s+|[^\\p{L}\\s«„“\"(]+|.");
    private static final Set<String> JOINTS = Set.of("и", ",", ";", "/", "–", "—", "-", "+");
    private static final Pattern HYPHEN = Pattern.compile("(?<=[-‑])|(?=[-‑])");

    private static final Set<String> INSIDE = Set.of("на", "ле");
    private static final Pattern TWO_OF_A_TOWN = Pattern.compile("\\p{L}+ск-\\p{L}+");

    private final Rules nouns;
    private final Rules adjectives;
    private final Set<String> substantives;
    private final Set<String> ahead;
    private final Set<String> still;
    private final Set<String> firsts;
    private final boolean animate;
    private final boolean apposed;

    private Phrase(String file, boolean animate, boolean apposed) {
        nouns = Rules.read(file);
        adjectives = Rules.read(file, "прил");
        substantives = RuleText.listed(file, "слово");
        ahead = RuleText.listed(file, "перед");
        still = RuleText.listed(file, "стоит");
        firsts = RuleText.listed(file, "первая");
        this.animate = animate;
        this.apposed = apposed;
    }

    /** Of people: «старшего воспитателя». */
    static Phrase ofPeople() {
        return new Phrase("nouns.txt", true, false);
    }

    /** Of things, where another name of the same may follow: «учреждение детский сад № 3». */
    static Phrase ofOrganisations() {
        return new Phrase("nouns.txt", false, true);
    }

    static Phrase ofPlaces() {
        return new Phrase("places.txt", false, false);
    }

    /** What was declined, where it ended, and the noun it was about. */
    record Head(Forms forms, int end, Gender gender, String noun) {}

    Forms decline(String text) {
        var tokens = tokens(text);
        var forms = new ArrayList<Forms>();
        var first = true;
        var heading = true;
        int at = 0;
        while (at < tokens.size()) {
            var token = tokens.get(at);
            var head = heading ? head(tokens, at, first) : Optional.<Head>empty();
            if (head.isPresent()) {
                forms.add(head.get().forms());
                at = head.get().end();
                heading = apposed;
                first = false;
                continue;
            }
            forms.add(Forms.fixed(token));
            at++;
            if (word(token)) {
                heading = JOINTS.contains(folded(token)) || first && ahead.contains(folded(token));
                first = heading && first;
            } else if (JOINTS.contains(token.strip())) {
                heading = true;
            } else if (!token.isBlank()) {
                heading = false;
                first = false;
            }
        }
        return Forms.joined(forms.stream());
    }

    static List<String> tokens(String text) {
        return TOKEN.matcher(text.strip().replace('\u00a0', ' '))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** Adjectives and their noun, or a word that is both; the first head of a text need not be a known noun. */
    Optional<Head> head(List<String> tokens, int from, boolean first) {
        var agreeing = new ArrayList<Forms>();
        int at = from;
        while (at < tokens.size() && word(tokens.get(at))) {
            var token = tokens.get(at);
            var adjective = adjective(token);
            if (adjective.isEmpty()) {
                break;
            }
            var alone = substantives.contains(folded(token)) && !headAt(tokens, at + 2)
                    || at + 2 >= tokens.size()
                    || !tokens.get(at + 1).isBlank()
                    || !word(tokens.get(at + 2));
            var forms = adjective.get().paradigm().of(token);
            if (alone) {
                if (!first && !substantives.contains(folded(token))) {
                    return Optional.empty();
                }
                var gender = gender(adjective.get());
                var itself =
                        !animate && TWO_OF_A_TOWN.matcher(token).matches() ? noun(token) : accusative(forms, gender);
                return Optional.of(new Head(agreeing(agreeing, gender).with(itself), at + 1, gender, token));
            }
            agreeing.add(forms);
            agreeing.add(Forms.fixed(tokens.get(at + 1)));
            at += 2;
        }
        if (at >= tokens.size() || !word(tokens.get(at))) {
            return Optional.empty();
        }
        var noun = tokens.get(at);
        if (!known(noun) && (!first || !ordinary(noun))) {
            return Optional.empty();
        }
        var gender = declining(noun).flatMap(nouns::find).map(Phrase::gender).orElse(Gender.MASCULINE);
        return Optional.of(new Head(agreeing(agreeing, gender).with(noun(noun)), at + 1, gender, noun));
    }

    private Forms agreeing(List<Forms> adjectives, Gender gender) {
        return Forms.joined(adjectives.stream().map(each -> accusative(each, gender)));
    }

    private Forms accusative(Forms forms, Gender gender) {
        return gender == Gender.NEUTER || gender == Gender.MASCULINE && !animate ? forms.ofThing() : forms;
    }

    private Forms declined(Rules.Rule rule, String word) {
        return accusative(rule.paradigm().of(word), gender(rule));
    }

    private boolean headAt(List<String> tokens, int at) {
        return at < tokens.size()
                && tokens.get(at - 1).isBlank()
                && word(tokens.get(at))
                && (known(tokens.get(at)) || adjective(tokens.get(at)).isPresent() && headAt(tokens, at + 2));
    }

    private Forms noun(String word) {
        var halves = Arrays.asList(HYPHEN.split(word));
        var last = halves.getLast();
        var each = animate || apposed || adjective(last).isPresent();
        var only = declining(word).orElse(last);
        return Forms.joined(halves.stream().map(half -> {
            var stays = !Character.isLetter(half.codePointAt(0))
                    || firsts.contains(folded(half))
                    || !each && !half.equals(only);
            var rule = each && halves.size() > 1 && half.equals(last) ? adjective(half) : Optional.<Rules.Rule>empty();
            return stays
                    ? Forms.fixed(half)
                    : rule.or(() -> nouns.find(half))
                            .map(found -> declined(found, half))
                            .orElse(Forms.fixed(half));
        }));
    }

    /** The half whose gender the word has: of «школа-интернат» the first, of «Йошкар-Ола» the last. */
    private Optional<String> declining(String word) {
        var halves = Arrays.stream(word.split("[-‑]"))
                .filter(half -> !firsts.contains(folded(half)))
                .toList();
        if (halves.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                animate || apposed || halves.stream().anyMatch(INSIDE::contains)
                        ? halves.getFirst()
                        : halves.getLast());
    }

    private Optional<Rules.Rule> adjective(String word) {
        return word.length() < 4 || known(word) || word.contains(".") ? Optional.empty() : adjectives.find(word);
    }

    private static Gender gender(Rules.Rule rule) {
        var gender = rule.gender();
        return gender == null ? Gender.MASCULINE : gender;
    }

    private boolean known(String word) {
        return Arrays.stream(word.split("[-‑]"))
                .filter(half -> !firsts.contains(folded(half)))
                .findFirst()
                .flatMap(nouns::find)
                .filter(Rules.Rule::whole)
                .isPresent();
    }

    /** Neither an abbreviation nor something that stays. */
    private boolean ordinary(String word) {
        return !still.contains(folded(word))
                && !ahead.contains(folded(word))
                && !word.contains(".")
                && word.length() > 1
                && !word.substring(1).equals(word.substring(1).toUpperCase(Locale.ROOT));
    }

    private static boolean word(String token) {
        return Character.isLetter(token.codePointAt(0));
    }

    private static String folded(String word) {
        return estafeta.grammar.Pattern.folded(word);
    }
}
