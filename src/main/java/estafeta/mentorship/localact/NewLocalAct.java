package estafeta.mentorship.localact;

import estafeta.kernel.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written on a local act: its number if it has one, its date, the order that approves it, and its term. */
public record NewLocalAct(
        @Nullable String number,
        LocalDate signedOn,
        @Nullable String orderNumber,
        @Nullable LocalDate orderedOn,
        Period period) {}
