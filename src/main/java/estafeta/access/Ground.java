package estafeta.access;

/** Why somebody has a role: it is his own, he acts for another who has it, or he stands in for the one who is away. */
public enum Ground {
    DIRECT("своя роль"),
    DELEGATION("действует за"),
    SUBSTITUTION("замещает");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
