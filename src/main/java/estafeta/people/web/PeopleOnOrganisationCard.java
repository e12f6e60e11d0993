package estafeta.people.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.CardSection;
import estafeta.shell.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many work at an organisation, on its card. */
@Component
class PeopleOnOrganisationCard implements CardSection<NodeId> {
    private static final int ORDER = 10;
    private final Nodes nodes;

    PeopleOnOrganisationCard(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public List<Section> sections(NodeId node, Viewer viewer) {
        return viewer.may(Permission.SEE_PEOPLE, nodes.require(node).scope())
                ? List.of(Section.later(t("Люди"), ORDER, "/people/at/" + node.value()))
                : List.of();
    }
}
