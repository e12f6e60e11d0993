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
        return Constraints.guarded(save, OnceRefused::ofConstraint, OnceRefused::toldApart);
    }

    /** What a constraint of the base means, in words. */
    public static Optional<OnceRefused> ofConstraint(String constraint) {
        return Optional.ofNullable(
                switch (constraint) {
                    case "told_apart_once" -> toldApart();
                    case "told_apart_in_order", "likeness_in_order", "merge_of_two" -> withItself();
                    case "merge_of_gone" -> mergedSince();
                    default -> null;
                });
    }
}
