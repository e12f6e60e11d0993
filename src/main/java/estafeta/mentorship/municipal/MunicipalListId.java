package estafeta.mentorship.municipal;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A list of municipal mentors. */
public record MunicipalListId(UUID value) implements Id {
    public static MunicipalListId next() {
        return new MunicipalListId(Ids.next());
    }
}
