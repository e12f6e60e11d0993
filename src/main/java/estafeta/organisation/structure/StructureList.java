package estafeta.organisation.structure;

import estafeta.kernel.NodeId;
import java.util.List;
import java.util.UUID;

/** A brought list: to which place, from which file, what would come of it or, once confirmed, what has come. */
public record StructureList(UUID id, NodeId node, String fileName, boolean confirmed, List<StructureLine> lines) {
    public long count(StructureLine.Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }
}
