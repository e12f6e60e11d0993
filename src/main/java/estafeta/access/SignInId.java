package estafeta.access;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A sign-in on a device. */
public record SignInId(UUID value) implements Id {
    public static SignInId next() {
        return new SignInId(Ids.next());
    }
}
