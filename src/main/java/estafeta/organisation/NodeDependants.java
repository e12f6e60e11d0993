package estafeta.organisation;

import estafeta.kernel.NodeId;
import java.time.LocalDate;
import java.util.List;

/** Implemented above: says what closing or merging an organisation would touch, and does at once what must hold. */
public interface NodeDependants {
    List<Consequence> ifClosed(NodeId node, LocalDate last);

    void closed(NodeId node, LocalDate last);

    /** The organisation called gone works till the day before, the one called kept takes over on that day. */
    default List<Consequence> ifMerged(NodeId gone, NodeId kept, LocalDate on) {
        return List.of();
    }

    default void merged(NodeId gone, NodeId kept, LocalDate on) {}
}
