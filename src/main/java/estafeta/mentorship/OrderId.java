package estafeta.mentorship;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** An order of an employer. */
public record OrderId(UUID value) implements Id {
    public static OrderId next() {
        return new OrderId(Ids.next());
    }
}
