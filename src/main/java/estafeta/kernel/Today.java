package estafeta.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What day it is somewhere: there are eleven time zones, so «today» is asked of a node. */
@Component
public class Today {
    private final Clock clock;
    private final Nodes nodes;

    Today(Clock clock, Nodes nodes) {
        this.clock = clock;
        this.nodes = nodes;
    }

    public LocalDate at(NodeId node) {
        return at(nodes.require(node));
    }

    public LocalDate at(Node node) {
        return LocalDate.ofInstant(now(), node.zone());
    }

    /** Where the viewer's first role is held; with no role, above all regions. */
    public LocalDate at(Viewer viewer) {
        return viewer.grants().stream()
                .findFirst()
                .map(grant -> at(grant.node()))
                .orElseGet(() -> at(NodeId.ROOT));
    }

    public Instant now() {
        return clock.instant();
    }
}
