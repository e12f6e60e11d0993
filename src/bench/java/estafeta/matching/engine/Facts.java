package estafeta.matching.engine;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a trial told, and the fate that ended it early; none if it came to its end. */
record Facts(Map<Fact, List<Long>> told, String fate, boolean failed) {
    static final Facts NONE = new Facts(Map.of(), "", false);

    /** The middle one of several; the lower of two. */
    OptionalLong middle(Fact fact) {
        var all = told.getOrDefault(fact, List.of()).stream().sorted().toList();
        return all.isEmpty() ? OptionalLong.empty() : OptionalLong.of(all.get((all.size() - 1) / 2));
    }

    OptionalLong most(Fact fact) {
        return told.getOrDefault(fact, List.of()).stream()
                .mapToLong(Long::longValue)
                .max();
    }

    OptionalLong sum(Fact fact) {
        return told.containsKey(fact)
                ? OptionalLong.of(
                        told.get(fact).stream().mapToLong(Long::longValue).sum())
                : OptionalLong.empty();
    }

    int count(Fact fact) {
        return told.getOrDefault(fact, List.of()).size();
    }

    boolean knows(Fact fact) {
        return told.containsKey(fact);
    }

    /** How many times the figure of the other goes into this one's. */
    OptionalDouble ratio(Fact fact, Facts other, Fact its) {
        var above = middle(fact);
        var below = other.middle(its);
        return above.isEmpty() || below.isEmpty() || below.getAsLong() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) above.getAsLong() / below.getAsLong());
    }
}
