package estafeta.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Facts by their Russian names, in order. However a name is typed, it is the same: «Дата_начала», «дата начала». */
public record Facts(Map<String, Fact> byName) implements Fact {

    private static final String LATIN = "aceopxykmthb";
    private static final String ALIKE = "асеорхукмтнв";

    public Facts {
        var keyed = new LinkedHashMap<String, Fact>();
        byName.forEach((name, fact) -> keyed.put(key(name), fact));
        byName = Collections.unmodifiableMap(keyed);
    }

    public Fact get(String name) {
        var fact = byName.get(key(name));
        if (fact == null) {
            throw new IllegalStateException("no fact " + name);
        }
        return fact;
    }

    @Override
    public boolean present() {
        return byName.values().stream().anyMatch(Fact::present);
    }

    /** A name as it is compared: small letters, е for ё, no spaces, hyphens or underscores, Russian letters for Latin ones alike. */
    public static String key(String name) {
        var key = new StringBuilder();
        for (var letter : name.toLowerCase(Locale.ROOT).replace('ё', 'е').toCharArray()) {
            int latin = LATIN.indexOf(letter);
            if (latin >= 0) {
                key.append(ALIKE.charAt(latin));
            } else if (Character.isLetterOrDigit(letter) || letter == '.' || letter == '№') {
                key.append(letter);
            }
        }
        return key.toString();
    }
}
