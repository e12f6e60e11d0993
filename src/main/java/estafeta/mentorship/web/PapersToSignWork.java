package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.mentorship.paper.PaperToSign;
import estafeta.mentorship.paper.PaperToSign.Hand;
import estafeta.mentorship.paper.PapersToSign;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** «На подпись: N бумаг», for the head. Whoever leads pairs has each of them on the list already. */
@Component
class PapersToSignWork implements WorkListSource {
    private static final int WEIGHT = 56;
    private final PapersToSign papers;
    private final MentorshipRegister register;

    PapersToSignWork(PapersToSign papers, MentorshipRegister register) {
        this.papers = papers;
        this.register = register;
    }

    @Override
    public List<WorkItem> work(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.APPROVE_MENTORSHIPS)
                || viewer.mayAnywhere(Permission.LEAD_MENTORSHIPS)
                || !register.few(viewer, Permission.APPROVE_MENTORSHIPS)) {
            return List.of();
        }
        return viewer.places(Permission.APPROVE_MENTORSHIPS).stream()
                .flatMap(place -> item(place.id(), viewer))
                .toList();
    }

    private Stream<WorkItem> item(NodeId node, Viewer viewer) {
        var hers = papers.at(node, viewer).stream()
                .filter(paper -> paper.hand() == Hand.HEAD)
                .toList();
        return hers.isEmpty()
                ? Stream.of()
                : Stream.of(new WorkItem(
                        State.TURN,
                        "",
                        t(
                                "На подпись: {0, plural, one {# бумага} few {# бумаги} many {# бумаг} other {# бумаги}}",
                                hers.size()),
                        hers.stream().map(PaperToSign::title).distinct().collect(Collectors.joining(", ")),
                        t("Напечатать и подписать"),
                        "/signing/" + node.value() + "/papers",
                        WEIGHT));
    }
}
