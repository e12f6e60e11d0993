package estafeta.mentorship.web;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.Period;
import estafeta.mentorship.localact.LocalAct;
import estafeta.mentorship.localact.NewLocalAct;
import estafeta.shell.FormErrors;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is typed about a local act; a term without its first day begins with the date of the act. */
public record LocalActForm(
        String number, String day, String orderNumber, String orderDay, String since, String until, String because) {
    static final LocalActForm EMPTY = new LocalActForm("", "", "", "", "", "", "");

    public LocalActForm {
        number = Address.text(number);
        day = Address.text(day);
        orderNumber = Address.text(orderNumber);
        orderDay = Address.text(orderDay);
        since = Address.text(since);
        until = Address.text(until);
        because = Address.text(because);
    }

    static LocalActForm of(LocalAct act) {
        return new LocalActForm(
                Address.text(act.number()),
                shortDay(act.signedOn()),
                Address.text(act.orderNumber()),
                day(act.orderedOn()),
                act.period().first().equals(act.signedOn())
                        ? ""
                        : shortDay(act.period().first()),
                day(act.period().last()),
                "");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : shortDay(day);
    }

    Optional<NewLocalAct> read(LocalAct.Kind kind, FormErrors errors) {
        if (kind.order()) {
            errors.require("number", number, t("Впишите номер из журнала организации, например 41-од."));
        }
        var signed = errors.day("day", day, t("Укажите дату документа."));
        var ordered = orderNumber.isEmpty()
                ? errors.day("orderDay", orderDay)
                : errors.day("orderDay", orderDay, t("Укажите дату приказа, которым документ утверждён."));
        if (!orderDay.isEmpty()) {
            errors.require("orderNumber", orderNumber, t("Впишите номер приказа, которым документ утверждён."));
        }
        var typed = errors.day("since", since);
        var first = typed == null ? signed : typed;
        var last = errors.day("until", until);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("until", t("Последний день, {0}, раньше первого, {1}. Исправьте один из двух.", last, first));
        }
        return errors.any() || signed == null || first == null
                ? Optional.empty()
                : Optional.of(new NewLocalAct(number, signed, orderNumber, ordered, new Period(first, last)));
    }
}
