package estafeta.people;

import estafeta.kernel.Coded;

/** On what terms a post is held. */
public enum PostTerms implements Coded {
    MAIN("основное место работы"),
    INTERNAL("внутреннее совместительство"),
    EXTERNAL("внешнее совместительство"),
    COMBINED("совмещение"),
    CONTRACT("договор гражданско-правового характера");

    private final String words;

    PostTerms(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
