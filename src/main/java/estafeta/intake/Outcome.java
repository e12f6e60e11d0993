package estafeta.intake;

/** What becomes of a row of a list. */
public enum Outcome {
    CREATE,
    CHANGE,
    SAME,
    REFUSE
}
