package estafeta.organisation;

/** Where an organisation works; money and figures differ. */
public enum Settlement {
    CITY("город"),
    RURAL("село");

    private final String words;

    Settlement(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
