package estafeta.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Words in all six cases. */
public record Forms(
        String nominative,
        String genitive,
        String dative,
        String accusative,
        String instrumental,
        String prepositional) {

    public static Forms of(List<String> six) {
        if (six.size() != Case.values().length) {
            throw new IllegalArgumentException("not six forms: " + six);
        }
        return new Forms(six.get(0), six.get(1), six.get(2), six.get(3), six.get(4), six.get(5));
    }

    /** The same in each case. */
    public static Forms fixed(String words) {
        return new Forms(words, words, words, words, words, words);
    }

    public String in(Case wanted) {
        return switch (wanted) {
            case NOMINATIVE -> nominative;
            case GENITIVE -> genitive;
            case DATIVE -> dative;
            case ACCUSATIVE -> accusative;
            case INSTRUMENTAL -> instrumental;
            case PREPOSITIONAL -> prepositional;
        };
    }

    public List<String> all() {
        return List.of(nominative, genitive, dative, accusative, instrumental, prepositional);
    }

    /** These words and right after them the others, without a space. */
    public Forms with(Forms following) {
        return of(Arrays.stream(Case.values())
                .map(each -> in(each) + following.in(each))
                .toList());
    }

    /** Of a thing the accusative is as the nominative, not as the genitive. */
    Forms ofThing() {
        return new Forms(nominative, genitive, dative, nominative, instrumental, prepositional);
    }

    static Forms joined(Stream<Forms> parts) {
        return parts.reduce(fixed(""), Forms::with);
    }
}
