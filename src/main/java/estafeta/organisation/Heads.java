package estafeta.organisation;

import static estafeta.organisation.OrganisationJournal.*;
import static estafeta.organisation.OrganisationRefused.guarded;

import estafeta.kernel.Journal;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appoints heads and acting heads, and says who signs on a day. */
@Service
@Transactional
public class Heads {
    private final HeadRepository heads;
    private final OrganisationRepository organisations;
    private final Nodes nodes;
    private final Journal journal;
    private final Today today;

    Heads(HeadRepository heads, OrganisationRepository organisations, Nodes nodes, Journal journal, Today today) {
        this.heads = heads;
        this.organisations = organisations;
        this.nodes = nodes;
        this.journal = journal;
        this.today = today;
    }

    /** Whoever led without a last day leads until the day before; a new head also ends an acting one. */
    public HeadId appoint(NodeId node, NewHead wanted, Viewer viewer) {
        var organisation = lead(node, viewer);
        if (!organisation.works(wanted.period().first())) {
            organisation.refuseClosed();
            throw OrganisationRefused.headOutsidePeriod(organisation.period().first());
        }
        var head = Head.of(node, wanted);
        for (var before : replacedBy(head)) {
            guarded(() -> heads.save(before.end(head.period().first().minusDays(1))));
        }
        refuseOverlap(head);
        guarded(() -> heads.save(head));
        journal.record(
                HEAD_APPOINTED,
                node,
                head.period().first(),
                Map.of("head", head.id(), "acting", head.acting()),
                head.ground(),
                List.of(node));
        return head.id();
    }

    public void end(HeadId id, LocalDate last, @Nullable String ground, Viewer viewer) {
        var head = led(id, viewer);
        guarded(() -> heads.save(head.end(last)));
        journal.record(
                HEAD_ENDED,
                head.unit(),
                last,
                Map.of("head", id, "acting", head.acting()),
                ground,
                List.of(head.unit()));
    }

    /** «Внесено ошибочно»: stays readable, counts nowhere. */
    public void cancel(HeadId id, String reason, Viewer viewer) {
        var head = led(id, viewer);
        guarded(() -> heads.save(head.cancel()));
        journal.record(
                HEAD_CANCELLED,
                head.unit(),
                today.at(head.unit()),
                Map.of("head", id, "acting", head.acting()),
                reason,
                List.of(head.unit()));
    }

    /** The head of that day, also while an acting one signs. */
    @Transactional(readOnly = true)
    public Optional<Head> head(NodeId node, LocalDate on) {
        return leading(node, on).filter(head -> !head.acting()).findFirst();
    }

    /** Who signs on that day: the acting head if there is one, else the head. */
    @Transactional(readOnly = true)
    public Optional<Head> signatory(NodeId node, LocalDate on) {
        return leading(node, on).max(Comparator.comparing(Head::acting));
    }

    void endAll(NodeId node, LocalDate last) {
        for (var head : heads.findByUnit(node)) {
            if (head.leadsAfter(last)) {
                guarded(() -> heads.save(head.period().first().isAfter(last) ? head.cancel() : head.end(last)));
            }
        }
    }

    /** Everyone who has led, the latest first, those entered in error too. */
    @Transactional(readOnly = true)
    public List<Head> all(NodeId node) {
        return heads.findByUnit(node).stream()
                .sorted(Comparator.comparing((Head head) -> head.period().first())
                        .reversed())
                .toList();
    }

    @Transactional(readOnly = true)
    public Head require(HeadId id, Viewer viewer) {
        return led(id, viewer);
    }

    private Stream<Head> leading(NodeId node, LocalDate on) {
        return heads.findByUnit(node).stream().filter(head -> head.leads(on));
    }

    private List<Head> replacedBy(Head head) {
        return heads.findByUnit(head.unit()).stream()
                .filter(before -> !before.cancelled()
                        && before.period().open()
                        && before.period().first().isBefore(head.period().first())
                        && (!head.acting() || before.acting()))
                .toList();
    }

    private void refuseOverlap(Head head) {
        if (heads.findByUnit(head.unit()).stream()
                .anyMatch(other -> !other.cancelled()
                        && other.acting() == head.acting()
                        && other.period().overlaps(head.period()))) {
            throw OrganisationRefused.headsOverlap();
        }
    }

    private Head led(HeadId id, Viewer viewer) {
        var head = heads.findById(id).orElseThrow(OrganisationRefused::unknownHead);
        lead(head.unit(), viewer);
        return head;
    }

    /** Those who shape the tree and those who keep the staff of the organisation may say who leads it. */
    private Organisation lead(NodeId node, Viewer viewer) {
        var organisation = organisations
                .visible(node, viewer.paths(Permission.SEE_ORGANISATIONS))
                .orElseThrow(OrganisationRefused::unknown);
        var scope = nodes.require(node).scope();
        if (!viewer.may(Permission.MANAGE_TREE, scope) && !viewer.may(Permission.EDIT_PEOPLE, scope)) {
            throw KernelRefused.notAllowed();
        }
        return organisation;
    }
}
