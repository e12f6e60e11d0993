package estafeta.grammar;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Declines names of places; abbreviations are read in full: «в городском округе Стрежевой» from «г. о. Стрежевой». */
public final class Places {

    private static final String FILE = "places.txt";
    private static final Phrase PHRASE = Phrase.ofPlaces();
    private static final Set<String> NAME_DECLINES = RuleText.listed(FILE, "имя-склоняется");
    private static final Map<String, String> SHORT = RuleText.lines(FILE).stream()
            .filter(words -> words.getFirst().equals("вместо"))
            .collect(Collectors.toMap(
                    words -> words.get(1), words -> String.join(" ", words.subList(2, words.size()))));
    private static final Map<String, Forms> KEPT = kept();

    private Places() {}

    public static Forms decline(String place) {
        var full = full(place);
        var kept = KEPT.get(key(full));
        if (kept != null) {
            return kept;
        }
        var tokens = Phrase.tokens(full);
        var head = PHRASE.head(tokens, 0, true);
        if (head.isPresent() && NAME_DECLINES.contains(Pattern.folded(head.get().noun()))) {
            var name = String.join("", tokens.subList(head.get().end(), tokens.size()));
            return name.isBlank() || !agrees(head.get().gender(), name)
                    ? head.get().forms().with(Forms.fixed(name))
                    : head.get().forms().with(Forms.fixed(" ")).with(decline(name.strip()));
        }
        return PHRASE.decline(full);
    }

    /** «в Томской области», «во Владивостоке». */
    public static String where(String place) {
        var there = decline(place).prepositional();
        var folded = Pattern.folded(there);
        var hard =
                folded.matches("[вф][бвгджзклмнпрстфхцчшщ].*") || folded.startsWith("льв") || folded.startsWith("мцен");
        return (hard ? "во " : "в ") + there;
    }

    /** A village «Берёзовка» declines with its word, «Сосновый Бор» does not. */
    private static boolean agrees(Gender kind, String name) {
        return kind == Gender.MASCULINE || name.strip().matches("\\S+[ая]");
    }

    private static String full(String place) {
        var close =
                place.strip().replace('\u00a0', ' ').replaceAll("(?<=(?:^|[ ,])[гмрп]\\.) (?=[орт]\\.|р-н|п\\.)", "");
        return Arrays.stream(close.replaceAll("\\.(?=\\p{Lu})", ". ").split(" +"))
                .map(word -> SHORT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Forms> kept() {
        var kept = new LinkedHashMap<String, Forms>();
        for (var words : RuleText.lines(FILE)) {
            if (words.getFirst().equals("формы")) {
                var forms =
                        List.of(String.join(" ", words.subList(1, words.size())).split(" \\| "));
                kept.put(key(forms.getFirst()), Forms.of(forms));
            }
        }
        return kept;
    }

    private static String key(String place) {
        return Pattern.folded(place).replace('ё', 'е').replaceAll("[–—]", "-").replace(" - ", " – ");
    }
}
