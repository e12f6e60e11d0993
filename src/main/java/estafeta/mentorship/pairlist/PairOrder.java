package estafeta.mentorship.pairlist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order as a list names it: its number, its day if that is told, and whether it changed what another had ordered. */
public record PairOrder(String number, @Nullable LocalDate signedOn, boolean changes) {
    PairOrder on(LocalDate day) {
        return new PairOrder(number, day, changes);
    }
}
