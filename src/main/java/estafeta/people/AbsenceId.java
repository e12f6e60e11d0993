package estafeta.people;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** An absence within an affiliation. */
public record AbsenceId(UUID value) implements Id {
    public static AbsenceId next() {
        return new AbsenceId(Ids.next());
    }
}
