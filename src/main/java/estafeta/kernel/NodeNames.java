package estafeta.kernel;

import java.util.Collection;
import java.util.Map;

/** Says what nodes are called today. Implemented by organisation; nodes without a name are left out. */
public interface NodeNames {
    Map<NodeId, String> names(Collection<NodeId> nodes);
}
