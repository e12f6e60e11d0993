package estafeta.people;

import java.time.LocalDate;
import java.util.List;

/** What stands on consents in the modules above. Implemented there; asked before one is withdrawn. */
public interface ConsentDependants {
    List<Consequence> ifWithdrawn(Consent consent, LocalDate on);
}
