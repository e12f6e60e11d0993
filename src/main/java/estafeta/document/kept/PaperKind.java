package estafeta.document.kept;

import estafeta.document.Facts;
import estafeta.document.PlainPaper;
import estafeta.document.Vocabulary;
import estafeta.kernel.NodeId;
import estafeta.kernel.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** A kind of paper, «приказ о закреплении»: what it can tell, and the template that comes with the program. */
public interface PaperKind {
    /** Its name in addresses and in the base, for ever: «order-assign». */
    String code();

    String title();

    Vocabulary<?> vocabulary();

    /** All that a template may name: what the paper tells, and its stamps. */
    default Vocabulary<?> fields() {
        return Stamp.with(vocabulary());
    }

    /** The latest paper of this kind at the node or under it that the viewer sees, to try a template on. */
    Optional<Facts> latest(NodeId node, Viewer viewer);

    /** The file from {@code papers/<code>.txt}. */
    default byte[] ready() {
        try {
            return PlainPaper.word(
                    new ClassPathResource("papers/" + code() + ".txt").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
