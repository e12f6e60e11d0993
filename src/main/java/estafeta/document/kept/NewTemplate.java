package estafeta.document.kept;

import estafeta.kernel.Files;
import estafeta.kernel.NodeId;

/** A file that a node brings as its template of a kind of paper. */
public record NewTemplate(NodeId node, PaperKind paper, String fileName, byte[] content, String note) {
    String sha256() {
        return Files.sha256(content);
    }
}
