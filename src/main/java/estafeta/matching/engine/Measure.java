package estafeta.matching.engine;

/** So many mentees matched, present pairs kept and points; also a difference of two such. */
public record Measure(int matched, int kept, long points) {
    public static final Measure NONE = new Measure(0, 0, 0);

    public Measure minus(Measure other) {
        return new Measure(matched - other.matched, kept - other.kept, points - other.points);
    }
}
