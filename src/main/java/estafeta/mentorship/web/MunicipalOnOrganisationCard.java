package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.shell.CardSection;
import estafeta.shell.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** The municipal mentors of this school year on the card of a region or a municipality. */
@Component
class MunicipalOnOrganisationCard implements CardSection<NodeId> {
    private static final int ORDER = 30;
    private final Nodes nodes;
    private final Organisations organisations;

    MunicipalOnOrganisationCard(Nodes nodes, Organisations organisations) {
        this.nodes = nodes;
        this.organisations = organisations;
    }

    @Override
    public List<Section> sections(NodeId node, Viewer viewer) {
        return viewer.may(Permission.SEE_MENTORSHIPS, nodes.require(node).scope())
                        && organisations.type(node).kind().territory()
                ? List.of(Section.later(t("Муниципальные наставники"), ORDER, "/municipal/" + node.value() + "/brief"))
                : List.of();
    }
}
