package estafeta.people.likeness;

/** What a score means. */
public enum Degree {
    ALMOST_CERTAIN("почти наверняка один человек"),
    LIKELY("похоже, один человек"),
    POSSIBLE("возможно, один человек"),
    UNLIKELY("программа не считает их похожими");

    private static final int CERTAIN = 90;
    private static final int ALIKE = 70;

    private final String words;

    Degree(String words) {
        this.words = words;
    }

    public static Degree of(int score) {
        if (score >= CERTAIN) {
            return ALMOST_CERTAIN;
        }
        if (score >= ALIKE) {
            return LIKELY;
        }
        return score >= Likeness.WORTH_A_LOOK ? POSSIBLE : UNLIKELY;
    }

    public String words() {
        return words;
    }
}
