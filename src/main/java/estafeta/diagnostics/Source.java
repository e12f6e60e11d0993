package estafeta.diagnostics;

/** Whose view of a difficulty it is. */
public enum Source {
    SELF,
    MENTOR,
    CURATOR
}
