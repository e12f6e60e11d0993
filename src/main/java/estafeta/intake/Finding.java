package estafeta.intake;

/** What was noticed in one cell: what stands there, what was expected, how to mend it; in the user's words. */
public record Finding(Severity severity, Place place, String found, String expected, String mend) {

    /** REFUSE: the row stays out until mended. ASK: the row goes in, this value waits for an answer. NOTE: how it was read. */
    public enum Severity {
        REFUSE,
        ASK,
        NOTE
    }

    public boolean refuses() {
        return severity == Severity.REFUSE;
    }

    public String words() {
        return expected + (mend.isEmpty() ? "" : " " + mend);
    }
}
