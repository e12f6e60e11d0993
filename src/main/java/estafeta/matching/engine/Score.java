package estafeta.matching.engine;

import estafeta.matching.engine.ProblemRefused.Flaw;
import java.util.List;

/** What a pair is worth, part by part; at most a million points either way. */
public record Score(List<Part> parts) implements Fit {
    public Score {
        parts = List.copyOf(parts);
        if (Math.abs(sum(parts)) > Part.MOST_POINTS) throw new ProblemRefused(Flaw.POINTS_OUT_OF_BOUNDS, "");
    }

    public static Score of(Part... parts) {
        return new Score(List.of(parts));
    }

    public long points() {
        return sum(parts);
    }

    Score weighed(Weights weights) {
        if (weights.byPart().isEmpty()) return this;
        return new Score(
                parts.stream().map(part -> part.times(weights.of(part.code()))).toList());
    }

    private static long sum(List<Part> parts) {
        var sum = 0L;
        for (var part : parts) sum += part.points();
        return sum;
    }
}
