package estafeta.mentorship.pay;

import estafeta.kernel.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A pay to be noted: roubles a month, or the words of the local act, or none. */
public record NewPay(
        Pay.How how, @Nullable BigDecimal sum, @Nullable String terms, Period period) {}
