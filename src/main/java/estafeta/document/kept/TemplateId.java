package estafeta.document.kept;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** A version of a template of a node. */
public record TemplateId(UUID value) implements Id {
    public static TemplateId next() {
        return new TemplateId(Ids.next());
    }
}
