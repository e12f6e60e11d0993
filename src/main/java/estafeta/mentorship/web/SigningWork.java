package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.mentorship.UnsignedPaper;
import estafeta.mentorship.UnsignedPapers;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** «Не подписали N человек», for the curator and the head of an organisation. */
@Component
class SigningWork implements WorkListSource {
    private static final int WEIGHT = 40;
    private final UnsignedPapers unsigned;
    private final MentorshipRegister register;

    SigningWork(UnsignedPapers unsigned, MentorshipRegister register) {
        this.unsigned = unsigned;
        this.register = register;
    }

    @Override
    public List<WorkItem> work(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.SEE_PRIVATE) || !register.few(viewer, Permission.SEE_PRIVATE)) {
            return List.of(); // who looks at half a country collects no signatures
        }
        return viewer.places(Permission.SEE_PRIVATE).stream()
                .filter(place -> !place.id().equals(NodeId.ROOT))
                .flatMap(place -> item(place.id(), viewer))
                .toList();
    }

    private Stream<WorkItem> item(NodeId node, Viewer viewer) {
        var all = unsigned.at(node, viewer);
        if (all.isEmpty()) {
            return Stream.of();
        }
        return Stream.of(new WorkItem(
                State.TURN,
                "",
                t(
                        "Не подписали {0, plural, one {# человек} few {# человека} many {# человек} other {# человека}}",
                        all.stream().map(UnsignedPaper::person).distinct().count()),
                UnsignedPapers.words(all),
                t("Посмотреть кто"),
                "/signing/" + node.value(),
                WEIGHT));
    }
}
