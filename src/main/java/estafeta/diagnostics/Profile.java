package estafeta.diagnostics;

import estafeta.kernel.PersonId;
import java.util.Map;
import java.util.Set;

/**
 * What diagnostics says of a person: how hard each competency is now (0 to 3), what the person is strong in, and the
 * secret wishes.
 */
public record Profile(
        Map<String, Integer> difficulties, Set<String> strengths, Set<PersonId> prefers, Set<PersonId> avoids) {
    public static final Profile EMPTY = new Profile(Map.of(), Set.of(), Set.of(), Set.of());

    public Profile {
        difficulties = Map.copyOf(difficulties);
        strengths = Set.copyOf(strengths);
        prefers = Set.copyOf(prefers);
        avoids = Set.copyOf(avoids);
    }
}
