package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.matching.Matchings;
import estafeta.organisation.OrganisationKind;
import estafeta.organisation.Organisations;
import estafeta.shell.ActionSource;
import estafeta.shell.Found;
import estafeta.shell.MenuItem;
import estafeta.shell.MenuSource;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where matching stands in the menu and among the actions. */
@Component
@Order(1)
class MatchingPlaces implements MenuSource, ActionSource, WorkListSource {
    private static final int FIRST = 100;
    private final Matchings matchings;
    private final Organisations organisations;

    MatchingPlaces(Matchings matchings, Organisations organisations) {
        this.matchings = matchings;
        this.organisations = organisations;
    }

    /** In one organisation: how many wait for a mentor whom a search would give one. */
    @Override
    public List<WorkItem> work(Viewer viewer) {
        return viewer.places(Permission.MATCH).stream()
                .map(Node::id)
                .filter(node -> organisations
                        .find(node, viewer)
                        .filter(found -> organisations.type(node).kind() == OrganisationKind.ORGANISATION)
                        .isPresent())
                .flatMap(node -> waiting(node, viewer).stream())
                .toList();
    }

    private Optional<WorkItem> waiting(NodeId node, Viewer viewer) {
        var waiting = matchings.waiting(node, viewer);
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new WorkItem(
                        State.TURN,
                        "",
                        t(
                                "{0, plural, one {# педагог ждёт наставника} few {# педагога ждут наставника} many {# педагогов ждут наставника} other {# педагога ждут наставника}}",
                                waiting),
                        t("Программа предложит лучшие из возможных пары и объяснит каждую. Утверждаете вы."),
                        t("Подобрать пары"),
                        "/matching/" + node.value(),
                        FIRST));
    }

    @Override
    public List<MenuItem> menu(Viewer viewer) {
        return viewer.mayAnywhere(Permission.MATCH)
                ? List.of(new MenuItem(t("Подбор"), "/matching", 40, "turn"))
                : List.of();
    }

    @Override
    public List<Found> actions(Viewer viewer) {
        return viewer.mayAnywhere(Permission.MATCH)
                ? List.of(new Found(
                        t("Действия"), t("Подобрать пары"), t("лучшие из возможных, с объяснением"), "/matching"))
                : List.of();
    }
}
