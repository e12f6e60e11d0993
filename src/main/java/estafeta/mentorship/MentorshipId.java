package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A mentorship. */
public record MentorshipId(UUID value) implements Id {
    public static MentorshipId next() {
        return new MentorshipId(Ids.next());
    }
}
