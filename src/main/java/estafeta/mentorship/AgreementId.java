package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A supplementary agreement, or the reason for none. */
public record AgreementId(UUID value) implements Id {
    public static AgreementId next() {
        return new AgreementId(Ids.next());
    }
}
