package estafeta.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The texts of rules are read by people too: no word stands twice and each takes its paradigm. */
class RulesTests {
    private static final List<String> FILES =
            List.of("surnames.txt", "given.txt", "patronymics.txt", "nouns.txt", "places.txt");
    private static final List<String> GENDERS = List.of("м", "ж", "с", "мн", "*");

    @Test
    void namesNoWordTwice() {
        for (var file : FILES) {
            var seen = new HashMap<String, Integer>();
            for (var words : RuleText.lines(file)) {
                if (GENDERS.contains(words.getFirst())) {
                    words.stream().skip(2).forEach(word -> seen.merge(words.getFirst() + " " + word, 1, Integer::sum));
                }
            }
            assertThat(seen.entrySet())
                    .as(file)
                    .isNotEmpty()
                    .filteredOn(entry -> entry.getValue() > 1)
                    .isEmpty();
        }
    }

    @Test
    void givesEachWordAParadigmItFits() {
        var paradigms = new HashMap<String, String>();
        for (var words : RuleText.lines("paradigms.txt")) {
            paradigms.put(words.getFirst().replace(":", ""), words.get(1).equals("-") ? "" : words.get(1));
        }
        for (var file : FILES) {
            for (var words : RuleText.lines(file)) {
                if (GENDERS.contains(words.getFirst())) {
                    words.stream()
                            .skip(2)
                            .filter(word -> word.startsWith("="))
                            .forEach(word -> assertThat(Map.entry(word, paradigms.get(words.get(1))))
                                    .as(file)
                                    .satisfies(entry -> assertThat(
                                                    entry.getKey().toLowerCase().replace('ё', 'е'))
                                            .endsWith(entry.getValue().replace('ё', 'е'))));
                }
            }
        }
    }
}
