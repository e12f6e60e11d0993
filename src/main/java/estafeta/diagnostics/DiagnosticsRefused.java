package estafeta.diagnostics;

import estafeta.kernel.Refusal;

/** Every way diagnostics says no. */
public final class DiagnosticsRefused extends Refusal {
    private DiagnosticsRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static DiagnosticsRefused unknownPerson() {
        return new DiagnosticsRefused(Kind.UNKNOWN, "Такого педагога нет или он вам не открыт.");
    }

    static DiagnosticsRefused unknownCompetency(String code) {
        return new DiagnosticsRefused(
                Kind.INVALID, "Умения «{0}» в модели нет. Откройте страницу заново и отметьте ещё раз.", code);
    }

    static DiagnosticsRefused tooManyWishes(int most) {
        return new DiagnosticsRefused(
                Kind.CONFLICT, "Можно назвать не больше {0} человек. Снимите одно имя и добавьте другое.", most);
    }

    static DiagnosticsRefused notAsked() {
        return new DiagnosticsRefused(
                Kind.CONFLICT,
                "В вашей организации не спрашивают, с кем было бы легко работать. Можно указать только, с кем не хотите в одну пару.");
    }

    static DiagnosticsRefused aboutOneself() {
        return new DiagnosticsRefused(Kind.INVALID, "Здесь называют других. Выберите коллегу.");
    }
}
