package estafeta.matching.engine;

import estafeta.matching.engine.ProblemRefused.Flaw;
import java.util.List;

/** One reason for or against a pair: its code, its points and the values that put it into words. */
public record Part(String code, long points, List<String> arguments) {
    static final long MOST_POINTS = 1_000_000;

    public Part {
        if (Math.abs(points) > MOST_POINTS) throw new ProblemRefused(Flaw.POINTS_OUT_OF_BOUNDS, code);
        arguments = List.copyOf(arguments);
    }

    public static Part of(String code, long points, String... arguments) {
        return new Part(code, points, List.of(arguments));
    }

    Part times(int weight) {
        return new Part(code, points * weight, arguments);
    }
}
