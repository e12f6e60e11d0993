package estafeta.people;

import estafeta.kernel.Coded;

/** As papers need it. */
public enum Sex implements Coded {
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
