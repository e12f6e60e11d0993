package estafeta.people;

/** As papers need it. */
public enum Sex {
    F("женский"),
    M("мужской");

    private final String words;

    Sex(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
