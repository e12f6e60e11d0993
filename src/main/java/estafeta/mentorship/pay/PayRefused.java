package estafeta.mentorship.pay;

import estafeta.kernel.Constraints;
import estafeta.kernel.Period;
import estafeta.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;

/** Every way a pay is not noted. */
public final class PayRefused extends Refusal {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private PayRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static <T> T guarded(Supplier<T> save) {
        return Constraints.guarded(save, PayRefused::ofConstraint, PayRefused::changedMeanwhile);
    }

    public static Optional<PayRefused> ofConstraint(String constraint) {
        return Optional.ofNullable(
                switch (constraint) {
                    case "pay_once" ->
                        new PayRefused(
                                Kind.CONFLICT,
                                "На это время доплата уже записана. Выберите день после неё или отметьте прежнюю ошибочной.");
                    case "pay_as_it_is_reckoned" ->
                        new PayRefused(
                                Kind.INVALID,
                                "Укажите сумму в рублях, или условие локального акта, или «без доплаты»: одно из трёх.");
                    case "pay_above_nothing" ->
                        new PayRefused(
                                Kind.INVALID,
                                "Сумма должна быть больше нуля. Если доплаты нет, выберите «без доплаты».");
                    case "pay_order_whole" -> new PayRefused(Kind.INVALID, "Укажите и номер, и дату приказа.");
                    default -> null;
                });
    }

    static PayRefused unknown() {
        return new PayRefused(
                Kind.UNKNOWN, "Такой доплаты нет или она вам не открыта. Её видят работодатель и сам наставник.");
    }

    static PayRefused sumUnlikely(BigDecimal most) {
        return new PayRefused(
                Kind.INVALID,
                "Укажите сумму в рублях в месяц: больше нуля и не больше {0}. Если доплаты нет, выберите «без доплаты».",
                most);
    }

    static PayRefused termsUnsaid() {
        return new PayRefused(
                Kind.INVALID,
                "Напишите условие из локального акта, например «10 % должностного оклада» или «15 баллов».");
    }

    static PayRefused pairCancelled() {
        return new PayRefused(Kind.CONFLICT, "Пара отмечена как внесённая ошибочно. Доплату по ней не устанавливают.");
    }

    static PayRefused notAnEmployee() {
        return new PayRefused(
                Kind.CONFLICT,
                "Доплату приказом устанавливают работнику организации, а этот наставник в ней не работает. Условия с ним записывают в договор.");
    }

    static PayRefused outsideThePair(Period wanted, LocalDate first, LocalDate last) {
        var until = wanted.last();
        return until == null
                ? new PayRefused(
                        Kind.INVALID,
                        "Наставник в паре с {0} по {1}, а доплата с {2}. Исправьте день.",
                        DAY.format(first),
                        DAY.format(last),
                        DAY.format(wanted.first()))
                : new PayRefused(
                        Kind.INVALID,
                        "Наставник в паре с {0} по {1}, а доплата с {2} по {3}. Исправьте дни.",
                        DAY.format(first),
                        DAY.format(last),
                        DAY.format(wanted.first()),
                        DAY.format(until));
    }

    static PayRefused withoutAgreement() {
        return new PayRefused(
                Kind.INVALID,
                "«Без доплаты» — условие соглашения с наставником, а соглашения ещё нет. Сначала отметьте соглашение на странице пары.");
    }

    static PayRefused endsBeforeItBegins(LocalDate last, LocalDate first) {
        return new PayRefused(
                Kind.INVALID,
                "Последний день {0} раньше первого, {1}. Если доплаты не должно было быть, отметьте её ошибочной.",
                DAY.format(last),
                DAY.format(first));
    }

    static PayRefused endsAlready(LocalDate last, LocalDate until) {
        return new PayRefused(
                Kind.INVALID,
                "Доплата и так кончается {1}, а вы указали {0}. Укажите день раньше или запишите новую доплату.",
                DAY.format(last),
                DAY.format(until));
    }

    static PayRefused ordered(String number) {
        return new PayRefused(
                Kind.CONFLICT,
                "У этой доплаты уже есть приказ № {0}. Если номер или дата внесены неверно, исправьте их на странице этого приказа.",
                number);
    }

    static PayRefused unknownOrder() {
        return new PayRefused(Kind.UNKNOWN, "У этой доплаты ещё нет приказа с номером. Внесите номер в списке доплат.");
    }

    static PayRefused nothingToOrder() {
        return new PayRefused(
                Kind.CONFLICT, "Здесь доплаты нет по соглашению: приказ о ней не нужен. Снимите эту отметку.");
    }

    static PayRefused nothingChosen() {
        return new PayRefused(Kind.INVALID, "Отметьте, кому установлена доплата.");
    }

    static PayRefused numberUnsaid() {
        return new PayRefused(Kind.INVALID, "Впишите номер из журнала приказов по личному составу, например 18-лс.");
    }

    static PayRefused later(LocalDate day, LocalDate today) {
        return new PayRefused(
                Kind.INVALID,
                "День {0} ещё не наступил, сегодня {1}. Укажите сегодняшний день или более ранний.",
                DAY.format(day),
                DAY.format(today));
    }

    static PayRefused mistakeWithoutReason() {
        return new PayRefused(Kind.INVALID, "Напишите, в чём ошибка: эта причина останется в истории.");
    }

    static PayRefused mistaken() {
        return new PayRefused(Kind.CONFLICT, "Эта доплата отмечена ошибочной. Запишите новую.");
    }

    static PayRefused changedMeanwhile() {
        return new PayRefused(
                Kind.CONFLICT, "Доплату только что изменил кто-то другой. Откройте страницу снова и внесите своё.");
    }
}
