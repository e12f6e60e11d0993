package estafeta.access;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** An invitation to the program. */
public record InvitationId(UUID value) implements Id {
    public static InvitationId next() {
        return new InvitationId(Ids.next());
    }
}
