package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.pay.PayId;
import estafeta.shell.FormErrors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed about a pay; each page shows the fields it needs. */
public record PayForm(
        String how,
        String sum,
        String terms,
        String first,
        String last,
        String number,
        String day,
        String because,
        String anyway,
        List<String> pay) {
    private static final Pattern ROUBLES = Pattern.compile("(\\d{1,9})(?:[.,](\\d{1,2}))?");

    public PayForm {
        how = Address.text(how);
        sum = Address.text(sum);
        terms = Address.text(terms);
        first = Address.text(first);
        last = Address.text(last);
        number = Address.text(number);
        day = Address.text(day);
        because = Address.text(because);
        anyway = Address.text(anyway);
        pay = pay == null ? List.of() : List.copyOf(pay);
    }

    /** Roubles as people write them: «5 000,50», «5000 руб.». */
    @Nullable
    BigDecimal roubles(FormErrors errors) {
        var typed = errors.require("sum", sum, t("Впишите сумму в рублях в месяц, например 5000."));
        if (typed.isEmpty()) {
            return null;
        }
        var figures = ROUBLES.matcher(typed.replaceAll("(?U)\\s|руб(лей|ля|ль|\\.)?|₽", ""));
        if (!figures.matches()) {
            errors.add("sum", t("Сумма «{0}» не читается. Впишите её цифрами, например 5000 или 5000,50.", typed));
            return null;
        }
        var kopecks = figures.group(2);
        return new BigDecimal(figures.group(1) + (kopecks == null ? "" : "." + kopecks));
    }

    Set<PayId> chosen() {
        return pay.stream()
                .flatMap(one -> Steps.uuid(one).stream())
                .map(PayId::new)
                .collect(Collectors.toSet());
    }
}
