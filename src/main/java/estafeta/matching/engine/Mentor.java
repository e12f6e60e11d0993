package estafeta.matching.engine;

/** A mentor and how many mentees he takes at most, 0 to 5. */
public record Mentor(String id, int places) {
    public static final int MOST_PLACES = 5;

    public Mentor {
        if (places < 0 || places > MOST_PLACES) throw new ProblemRefused(ProblemRefused.Flaw.PLACES_OUT_OF_BOUNDS, id);
    }
}
