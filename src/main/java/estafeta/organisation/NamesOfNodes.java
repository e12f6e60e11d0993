package estafeta.organisation;

import estafeta.kernel.NodeId;
import estafeta.kernel.NodeNames;
import estafeta.kernel.Today;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The short names that nodes bear. */
@Component
class NamesOfNodes implements NodeNames {
    private final Organisations organisations;
    private final Today today;

    NamesOfNodes(Organisations organisations, Today today) {
        this.organisations = organisations;
        this.today = today;
    }

    @Override
    public Map<NodeId, String> names(Collection<NodeId> nodes) {
        return organisations.names(nodes, today.at(NodeId.ROOT));
    }
}
