package estafeta.kernel;

import java.util.Collection;
import java.util.Map;

/** Says who stands behind an account, for the lines of a timeline. Implemented by access. */
public interface ActorNames {
    Map<AccountId, String> names(Collection<AccountId> accounts);
}
