package estafeta.people;

import estafeta.kernel.Coded;

/** How exactly it is known since when a person teaches. */
public enum TeachingPrecision implements Coded {
    DAY("день"),
    MONTH("месяц"),
    YEAR("год");

    private final String words;

    TeachingPrecision(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
