package estafeta.document.kept;

import estafeta.document.template.Template.Format;
import estafeta.kernel.AccountId;
import estafeta.kernel.FileId;
import estafeta.kernel.NodeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A template of a kind of paper that a node has brought, checked and counted. Never changed: another file is another version. */
public record KeptTemplate(
        TemplateId id,
        NodeId node,
        String paper,
        int version,
        Format format,
        FileId file,
        String fileName,
        String sha256,
        String note,
        boolean ready,
        Instant keptAt,
        @Nullable AccountId account) {}
