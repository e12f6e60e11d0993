package estafeta.matching.engine;

import java.util.List;

/** The problem contradicts itself; says how and over whom. */
public final class ProblemRefused extends IllegalArgumentException {
    public enum Flaw {
        LISTED_TWICE,
        UNKNOWN_MENTEE,
        UNKNOWN_MENTOR,
        PLACES_OUT_OF_BOUNDS,
        POINTS_OUT_OF_BOUNDS,
        LOCKED_TWICE,
        LOCKS_EXCEED_PLACES,
        LOCK_INELIGIBLE,
        TOO_LARGE
    }

    private final Flaw flaw;
    private final List<String> arguments;

    ProblemRefused(Flaw flaw, String... arguments) {
        super(flaw + " " + String.join(", ", arguments));
        this.flaw = flaw;
        this.arguments = List.of(arguments);
    }

    public Flaw flaw() {
        return flaw;
    }

    public List<String> arguments() {
        return arguments;
    }
}
