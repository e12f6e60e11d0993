package estafeta.document.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.ActionSource;
import estafeta.shell.CardSection;
import estafeta.shell.Found;
import estafeta.shell.Section;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Templates on the card of a place, and among the actions of whoever approves pairs there. */
@Component
@Order(8)
class TemplateSources implements CardSection<NodeId>, ActionSource {
    private static final int ORDER = 45;
    private final Nodes nodes;

    TemplateSources(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public List<Section> sections(NodeId node, Viewer viewer) {
        return viewer.may(Permission.SEE_MENTORSHIPS, nodes.require(node).scope())
                ? List.of(Section.later(t("Бланки и шаблоны"), ORDER, "/templates/" + node.value() + "/brief"))
                : List.of();
    }

    @Override
    public List<Found> actions(Viewer viewer) {
        return viewer.places(Permission.SEE_MENTORSHIPS).stream()
                .findFirst()
                .map(place -> new Found(
                        t("Действия"),
                        t("Бланки и шаблоны документов"),
                        "",
                        "/templates/" + place.id().value()))
                .stream()
                .toList();
    }
}
