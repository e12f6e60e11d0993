package estafeta.people;

import estafeta.kernel.Coded;

/** Why a person is away without leaving. */
public enum AbsenceKind implements Coded {
    PARENTAL("отпуск по уходу за ребёнком"),
    LONG_LEAVE("длительный отпуск"),
    SERVICE("военная служба"),
    ILLNESS("длительная болезнь"),
    OTHER("другое");

    private final String words;

    AbsenceKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
