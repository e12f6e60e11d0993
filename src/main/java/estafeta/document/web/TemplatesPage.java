package estafeta.document.web;

import estafeta.document.kept.Holding;
import java.util.List;
import java.util.UUID;

/** By which template each kind of paper is drawn at a node. */
public record TemplatesPage(UUID node, String nodeName, List<Holding> holdings) {
    public String href() {
        return "/templates/" + node;
    }

    public long own() {
        return holdings.stream().filter(Holding::own).count();
    }
}
