package estafeta.matching.engine;

/** What the best pairs are. Most mentees are matched under each goal; between equals the present pairs stay. */
public enum Goal {
    /** Then most points. */
    MOST_MATCHED_THEN_POINTS,
    /** Then the weakest pair is as strong as can be (locked pairs aside), then most points. */
    WORST_OFF_FIRST,
    /** Then most present pairs stay, then most points. */
    FEWEST_CHANGES,
    /** Then most points less the load: see {@link Weights#LOAD}. */
    CONVEX_LOAD
}
