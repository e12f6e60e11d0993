package estafeta.mentorship.municipal;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A line of a list of municipal mentors. */
public record MunicipalMentorId(UUID value) implements Id {
    public static MunicipalMentorId next() {
        return new MunicipalMentorId(Ids.next());
    }
}
