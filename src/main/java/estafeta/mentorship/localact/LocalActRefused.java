package estafeta.mentorship.localact;

import estafeta.kernel.Constraints;
import estafeta.kernel.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;

/** Every way a local act is not noted. */
public final class LocalActRefused extends Refusal {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private LocalActRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static <T> T guarded(Supplier<T> save) {
        return Constraints.guarded(save, LocalActRefused::ofConstraint, LocalActRefused::changedMeanwhile);
    }

    public static Optional<LocalActRefused> ofConstraint(String constraint) {
        return Optional.ofNullable(
                switch (constraint) {
                    case "local_act_once" ->
                        new LocalActRefused(
                                Kind.CONFLICT,
                                "С этого дня уже действует другой документ этого вида. Исправьте его или укажите другой день.");
                    case "local_act_introduction_numbered" -> numberUnsaid();
                    case "local_act_order_whole" -> orderInPart();
                    case "local_act_before_its_order" ->
                        new LocalActRefused(
                                Kind.INVALID,
                                "Приказ, которым документ утверждён, раньше самого документа. Исправьте одну из двух дат.");
                    default -> null;
                });
    }

    static LocalActRefused unknown() {
        return new LocalActRefused(
                Kind.UNKNOWN,
                "Такого документа нет или он вам не открыт. Откройте папку наставничества вашей организации.");
    }

    static LocalActRefused withoutScan() {
        return new LocalActRefused(
                Kind.UNKNOWN,
                "Скана у этого документа нет. Откройте локальные акты организации: там его прикладывают.");
    }

    static LocalActRefused numberUnsaid() {
        return new LocalActRefused(Kind.INVALID, "Впишите номер из журнала организации, например 41-од.");
    }

    static LocalActRefused orderInPart() {
        return new LocalActRefused(
                Kind.INVALID, "Укажите и номер, и дату приказа, которым документ утверждён, или ни того ни другого.");
    }

    static LocalActRefused orderedBefore(LocalDate signedOn, LocalDate orderedOn) {
        return new LocalActRefused(
                Kind.INVALID,
                "Документ от {0}, а приказ, которым он утверждён, раньше: {1}. Исправьте одну из двух дат.",
                DAY.format(signedOn),
                DAY.format(orderedOn));
    }

    static LocalActRefused later(LocalDate day, LocalDate today) {
        return new LocalActRefused(
                Kind.INVALID,
                "День {0} ещё не наступил, сегодня {1}. Укажите сегодняшний день или более ранний.",
                DAY.format(day),
                DAY.format(today));
    }

    static LocalActRefused mistakeWithoutReason() {
        return new LocalActRefused(Kind.INVALID, "Напишите, в чём ошибка: эта причина останется в истории.");
    }

    static LocalActRefused mistaken() {
        return new LocalActRefused(
                Kind.CONFLICT, "Этот документ отмечен внесённым ошибочно, менять его нельзя. Внесите новый.");
    }

    static LocalActRefused changedMeanwhile() {
        return new LocalActRefused(
                Kind.CONFLICT, "Документ только что изменил кто-то другой. Откройте его снова и внесите своё.");
    }
}
