package estafeta.matching.engine;

import estafeta.matching.engine.ProblemRefused.Flaw;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How many times the points of each part count; once if the part is not named. */
public record Weights(Map<String, Integer> byPart) {
    /** Under {@link Goal#CONVEX_LOAD} each mentee costs this many points for every mentee the mentor already has. */
    public static final String LOAD = "load";

    public static final Weights EQUAL = new Weights(Map.of());

    public Weights {
        byPart = Collections.unmodifiableMap(new TreeMap<>(byPart));
        byPart.forEach((part, weight) -> {
            if (Math.abs((long) weight) > Part.MOST_POINTS) throw new ProblemRefused(Flaw.POINTS_OUT_OF_BOUNDS, part);
        });
        if (byPart.getOrDefault(LOAD, 1) < 0) throw new ProblemRefused(Flaw.POINTS_OUT_OF_BOUNDS, LOAD);
    }

    public int of(String part) {
        return byPart.getOrDefault(part, 1);
    }
}
