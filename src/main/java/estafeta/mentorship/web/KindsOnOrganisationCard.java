package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.CardSection;
import estafeta.shell.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds and forms in force at a place, on its card, for whoever may set them. */
@Component
class KindsOnOrganisationCard implements CardSection<NodeId> {
    private static final int ORDER = 40;
    private final Nodes nodes;

    KindsOnOrganisationCard(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public List<Section> sections(NodeId node, Viewer viewer) {
        return viewer.may(Permission.MANAGE_TREE, nodes.require(node).scope())
                ? List.of(Section.later(t("Виды и формы наставничества"), ORDER, "/kinds/" + node.value() + "/brief"))
                : List.of();
    }
}
