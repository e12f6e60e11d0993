package estafeta.grammar;

import estafeta.kernel.Refusal;

/** Every way a correction is turned down. */
public final class GrammarRefused extends Refusal {
    private GrammarRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static GrammarRefused formsMissing() {
        return new GrammarRefused(Kind.INVALID, "Укажите имя во всех шести падежах.");
    }

    static GrammarRefused notAPersonsGender() {
        return new GrammarRefused(Kind.INVALID, "Укажите, мужское это имя или женское.");
    }

    static GrammarRefused unknownCorrection() {
        return new GrammarRefused(Kind.UNKNOWN, "Такой поправки нет: имя склоняется по правилам.");
    }
}
