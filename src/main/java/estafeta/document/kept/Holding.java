package estafeta.document.kept;

import static estafeta.shell.Text.t;

import estafeta.document.template.Template.Format;
import estafeta.kernel.NodeId;
import org.jspecify.annotations.Nullable;

/** The template by which a node draws a kind of paper: its own, that of a place above, or the ready one, which is kept nowhere. */
public record Holding(PaperKind paper, NodeId at, @Nullable KeptTemplate template, String from) {

    /** Whether the node has brought it itself. */
    public boolean own() {
        return template != null && !template.ready() && template.node().equals(at);
    }

    /** The ready one instead. */
    public Holding withoutTemplate() {
        return new Holding(paper, at, null, "");
    }

    public Format format() {
        return template == null ? Format.WORD : template.format();
    }

    /** Where its kind of paper is kept at the node. */
    public String href() {
        return "/templates/" + at.value() + "/" + paper.code();
    }

    public String words() {
        if (template == null || template.ready()) {
            return t("готовый");
        }
        return own()
                ? t("свой, версия {0}", template.version())
                : t("от вышестоящих: {0}, версия {1}", from, template.version());
    }
}
