package estafeta.document.web;

import static estafeta.shell.Text.t;

import estafeta.document.kept.Holding;
import estafeta.document.kept.Stamp.Heading;
import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.Arrays;
import java.util.List;

/** The stamps of a kind of paper at a node. */
public record StampsPage(String nodeName, Holding holding, boolean own, boolean keeps, StampsForm form) {
    public List<Option> headings() {
        return Arrays.stream(Heading.values())
                .map(heading -> Option.of(heading.name(), t(heading.printed())))
                .toList();
    }

    public String href() {
        return holding.href() + "/stamps";
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(nodeName, "/organisations/" + holding.at().value()),
                new Crumb(t("Бланки и шаблоны"), "/templates/" + holding.at().value()),
                new Crumb(holding.paper().title(), holding.href()));
    }
}
