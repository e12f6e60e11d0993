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

/** How papers are signed at a place and who has not signed yet, on its card. */
@Component
class SigningOnOrganisationCard implements CardSection<NodeId> {
    private static final int ORDER = 30;
    private final Nodes nodes;

    SigningOnOrganisationCard(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public List<Section> sections(NodeId node, Viewer viewer) {
        var scope = nodes.require(node).scope();
        return viewer.may(Permission.MANAGE_TREE, scope) || viewer.may(Permission.APPROVE_MENTORSHIPS, scope)
                ? List.of(Section.later(t("Подписи и согласия"), ORDER, "/signing/" + node.value() + "/brief"))
                : List.of();
    }
}
