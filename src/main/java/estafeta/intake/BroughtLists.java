package estafeta.intake;

import static estafeta.shell.Text.moment;
import static estafeta.shell.Text.t;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.NodeNames;
import estafeta.kernel.Nodes;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page shows on which lists are brought. */
@Component
@Transactional(readOnly = true)
public class BroughtLists {
    private static final int RECENT = 20;

    private final Runs runs;
    private final ObjectProvider<ListKind> kinds;
    private final Nodes nodes;
    private final NodeNames names;
    private final Today today;

    BroughtLists(Runs runs, ObjectProvider<ListKind> kinds, Nodes nodes, NodeNames names, Today today) {
        this.runs = runs;
        this.kinds = kinds;
        this.nodes = nodes;
        this.names = names;
        this.today = today;
    }

    /** With what was typed; for whoever may bring no list of this kind anywhere there is no such page. */
    ListsPage page(ListPages pages, NewList typed, Viewer viewer) {
        if (!viewer.mayAnywhere(runs.needed(pages.kind()))) {
            throw KernelRefused.unknownPage();
        }
        return new ListsPage(
                pages.places(viewer),
                typed.place(),
                typed.day(),
                brought(pages, viewer),
                typed.pasted(),
                typed.pastedPage(),
                kinds.stream().anyMatch(kind -> !kind.code().equals(pages.kind()) && viewer.mayAnywhere(kind.needs())));
    }

    private List<ListsPage.Brought> brought(ListPages pages, Viewer viewer) {
        var recent = runs.brought(pages.kind(), viewer, RECENT);
        var called = names.names(recent.stream().map(Run::node).distinct().toList());
        return recent.stream()
                .map(run -> new ListsPage.Brought(
                        pages.address(run.id()),
                        run.fileName(),
                        called.getOrDefault(run.node(), ""),
                        moment(run.madeAt(), nodes.require(run.node()).zone()),
                        t(run.state().words())))
                .toList();
    }

    boolean farAhead(NodeId place, LocalDate day) {
        return day.isAfter(today.at(place).plusYears(1));
    }
}
