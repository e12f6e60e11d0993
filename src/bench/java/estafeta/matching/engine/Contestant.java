package estafeta.matching.engine;

import estafeta.matching.engine.Crowd.Kind;
import java.util.Locale;

/** Who or what is measured on a market. */
enum Contestant {
    OURS("ours"),
    REPAIR("ours, a mentor leaves"),
    FLOW("OR-Tools MinCostFlow, all pairs"),
    LISTS("OR-Tools MinCostFlow, our lists"),
    CP_SAT("OR-Tools CP-SAT"),
    KUHN_MUNKRES("JGraphT Kuhn–Munkres");

    /** What fits into the memory of the machine as a graph. */
    private static final long MOST_PAIRS = 26_000_000;

    final String words;

    Contestant(String words) {
        this.words = words;
    }

    boolean peer() {
        return this != OURS && this != REPAIR;
    }

    /** Whether it makes sense for a market of so many eligible pairs. */
    boolean fits(Kind kind, int size, long pairs) {
        return switch (this) {
            case OURS -> true;
            case REPAIR -> kind == Kind.COUNTRY && size >= 500 && size <= 20_000;
            case FLOW -> pairs <= MOST_PAIRS;
            case LISTS -> size >= 500 && kind != Kind.NOBODY;
            case CP_SAT -> size <= 500;
            case KUHN_MUNKRES -> (kind == Kind.ONE || kind == Kind.TIES) && size <= 1000;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
