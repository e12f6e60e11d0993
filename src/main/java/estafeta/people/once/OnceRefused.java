package estafeta.people.once;

import estafeta.kernel.Constraints;
import estafeta.kernel.Refusal;
import estafeta.people.Clash;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every way in which two records do not become one, or one does not become two again. */
public final class OnceRefused extends Refusal {
    private OnceRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static OnceRefused unknown() {
        return new OnceRefused(Kind.UNKNOWN, "Такого объединения нет или оно вам не открыто.");
    }

    static OnceRefused unknownCandidate() {
        return new OnceRefused(
                Kind.CONFLICT,
                "Этого человека больше нет среди однофамильцев: возможно, его имя исправили. Проверьте имя.");
    }

    static OnceRefused withItself() {
        return new OnceRefused(Kind.INVALID, "Это одна и та же запись. Выберите другую.");
    }

    static OnceRefused stopped(List<Clash> clashes) {
        return new OnceRefused(
                Kind.CONFLICT,
                "Объединить пока нельзя: {0}.",
                String.join("; ", clashes.stream().map(Clash::words).toList()));
    }

    static OnceRefused undone() {
        return new OnceRefused(Kind.CONFLICT, "Это объединение уже отменено.");
    }

    static OnceRefused mergedSince() {
        return new OnceRefused(
                Kind.CONFLICT, "После этого запись объединили ещё раз. Сначала отмените более позднее объединение.");
    }

    static OnceRefused changedSince(String what) {
        return new OnceRefused(
                Kind.CONFLICT,
                "После объединения это изменили: {0}. Отменить его уже нельзя, исправьте запись на карточке.",
                what);
    }

    static OnceRefused toldApart() {
        return new OnceRefused(Kind.CONFLICT, "Об этих записях уже решено, что это разные люди.");
    }

    static <T> T guarded(Supplier<T> save) {
        return Constraints.guarded(
                save,
                constraint -> constraint.equals("told_apart_once") ? Optional.of(toldApart()) : Optional.empty(),
                OnceRefused::toldApart);
    }
}
