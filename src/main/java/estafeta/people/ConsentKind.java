package estafeta.people;

import estafeta.kernel.Coded;

/** What a consent allows. */
public enum ConsentKind implements Coded {
    DATA("обработка персональных данных"),
    PUBLICATION("публикация сведений и изображений");

    private final String words;

    ConsentKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
