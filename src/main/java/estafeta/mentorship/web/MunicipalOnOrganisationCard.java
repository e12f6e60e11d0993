package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.CardSection;
import estafeta.shell.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** The municipal mentors of this school year on the card of a region or a municipality, for whoever keeps such places. */
@Component
class MunicipalOnOrganisationCard implements CardSection<NodeId> {
    private static final int ORDER = 30;
    private final MunicipalRegister register;

    MunicipalOnOrganisationCard(MunicipalRegister register) {
        this.register = register;
    }

    @Override
    public List<Section> sections(NodeId node, Viewer viewer) {
        return viewer.mayAnywhere(Permission.MANAGE_TREE) && register.territory(node, viewer)
                ? List.of(Section.later(t("Муниципальные наставники"), ORDER, "/municipal/" + node.value() + "/brief"))
                : List.of();
    }
}
