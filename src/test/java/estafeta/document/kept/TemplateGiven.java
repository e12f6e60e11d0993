package estafeta.document.kept;

import estafeta.document.Docx;
import estafeta.kernel.NodeId;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Templates of orders that assign, brought by the system; the words stand in each so that a paper tells by which it was drawn. */
@Component
public class TemplateGiven {
    public static final Viewer SYSTEM = Viewer.system("test");
    private final KeptTemplates templates;
    private final Viewers viewers;

    TemplateGiven(KeptTemplates templates, Viewers viewers) {
        this.templates = templates;
        this.viewers = viewers;
    }

    public static byte[] word(String words) {
        return Docx.bytes(Docx.p(words + " № {номер|пропуск}"));
    }

    public PaperKind assigning() {
        return templates.paper("order-assign");
    }

    public NewTemplate wanted(NodeId node, String words) {
        return new NewTemplate(node, assigning(), words + ".docx", word(words), "");
    }

    public TemplateId kept(NodeId node, String words) {
        return as(() -> templates.keep(wanted(node, words), SYSTEM));
    }

    public TemplateId on(NodeId node, String words) {
        var id = kept(node, words);
        return as(() -> {
            templates.switchOn(id, SYSTEM);
            return id;
        });
    }

    public <T> T as(Supplier<T> work) {
        return viewers.as(SYSTEM, work);
    }
}
