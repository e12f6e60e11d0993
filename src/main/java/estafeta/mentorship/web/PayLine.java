package estafeta.mentorship.web;

import static estafeta.shell.Text.period;
import static estafeta.shell.Text.t;

import estafeta.kernel.Period;
import estafeta.mentorship.pay.Pay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one mentor of a pair is paid for a time, or that nothing was noted yet.
 *
 * @param paid the days on which the mentor is one
 * @param sets whether the viewer decides about it
 */
public record PayLine(
        UUID side,
        @Nullable UUID id,
        String mentor,
        @Nullable Period term,
        @Nullable Period paid,
        Pay.@Nullable How how,
        @Nullable BigDecimal sum,
        @Nullable String terms,
        @Nullable String number,
        @Nullable LocalDate signedOn,
        @Nullable String mistake,
        boolean sets) {
    public String amount() {
        return amount(how, sum, terms);
    }

    public String order() {
        return order(how, number, signedOn);
    }

    public String when() {
        return when(term, paid);
    }

    static String amount(Pay.@Nullable How how, @Nullable BigDecimal sum, @Nullable String terms) {
        if (how == Pay.How.NONE) {
            return t("без доплаты");
        }
        if (sum == null) {
            return terms == null ? t("не записана") : terms;
        }
        return sum.stripTrailingZeros().scale() > 0
                ? t("{0, number, #,##0.00} ₽ в месяц", sum)
                : t("{0} ₽ в месяц", sum.toBigInteger());
    }

    static String order(Pay.@Nullable How how, @Nullable String number, @Nullable LocalDate signedOn) {
        if (how == Pay.How.NONE) {
            return t("приказ не нужен");
        }
        return number == null || signedOn == null ? t("приказ без номера") : t("№ {0} от {1}", number, signedOn);
    }

    /** Never longer than the mentor is one. */
    static String when(@Nullable Period term, @Nullable Period paid) {
        if (term == null) {
            return "";
        }
        if (paid == null) {
            return t("{0}; не платится: наставник вышел из пары раньше", period(term));
        }
        return paid.equals(term) || term.last() == null
                ? period(paid)
                : t("{0}; в приказе {1}", period(paid), period(term));
    }
}
