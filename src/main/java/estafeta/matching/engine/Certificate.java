package estafeta.matching.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proof that no better pairs exist: the pairs chosen sum up to {@code primal}, the prices show that none can exceed
 * {@code dual}, and the two are equal. Sums and prices are in units of {@code scale}; locked pairs stay outside.
 */
public record Certificate(
        Scale scale,
        long primal,
        long dual,
        Prices prices,
        @Nullable Floor floor) {
    public long gap() {
        return dual - primal;
    }

    /** What one more place at the mentor is worth to the whole programme; the least prices there are. */
    public Measure worth(String mentor) {
        return scale.read(prices.mentors().getOrDefault(mentor, 0L));
    }

    /**
     * What a place at each mentor costs and what remains to each mentee; {@code rents} for a mentor wanted by one mentee
     * in two roles, under the role first listed.
     */
    public record Prices(Map<String, Long> mentors, Map<Mentee, Long> mentees, Map<Pair, Long> rents) {
        public Prices {
            mentors = frozen(mentors);
            mentees = frozen(mentees);
            rents = frozen(rents);
        }

        private static <K> Map<K, Long> frozen(Map<K, Long> figures) {
            return figures instanceof Figures ? figures : Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    /**
     * No chosen pair has fewer {@code points}, and it could not be more: {@code above}, prices that count mentees alone
     * over the stronger pairs, shows that fewer would be matched.
     */
    public record Floor(long points, Prices above) {}
}
