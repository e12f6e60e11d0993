package estafeta.kernel;

import java.util.UUID;

/** A node of the tree: a region, a municipality, an organisation. */
public record NodeId(UUID value) implements Id {
    /** Above all regions: where the administrator of the installation stands. */
    public static final NodeId ROOT = new NodeId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    public static NodeId next() {
        return new NodeId(Ids.next());
    }
}
