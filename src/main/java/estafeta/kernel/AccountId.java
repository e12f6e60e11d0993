package estafeta.kernel;

import java.util.UUID;

/** An account: somebody who may sign in. */
public record AccountId(UUID value) implements Id {
    public static AccountId next() {
        return new AccountId(Ids.next());
    }
}
