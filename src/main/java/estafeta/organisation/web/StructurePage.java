package estafeta.organisation.web;

import estafeta.kernel.NodeId;
import estafeta.organisation.structure.StructureList;
import estafeta.shell.Crumb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bringing a list of organisations: the file first, then what would come of each row. */
public record StructurePage(
        String under, String underName, @Nullable StructureList list, List<Crumb> crumbs) {
    /** The list of what stands there now. */
    public String all() {
        return under.equals(NodeId.ROOT.value().toString()) ? "/organisations" : "/organisations?under=" + under;
    }
}
