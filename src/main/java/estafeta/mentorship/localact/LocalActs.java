package estafeta.mentorship.localact;

import static estafeta.mentorship.localact.LocalActRefused.guarded;

import estafeta.kernel.Files;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Scans.Scan;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes the local acts of organisations, and keeps their scans: for whoever may see the folder they lie in. */
@Service
@Transactional
public class LocalActs {
    private final LocalActRepository acts;
    private final Files files;
    private final Nodes nodes;
    private final Today today;
    private final LocalActJournal journal;

    LocalActs(LocalActRepository acts, Files files, Nodes nodes, Today today, LocalActJournal journal) {
        this.acts = acts;
        this.files = files;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    /** All of an organisation, those entered in error too. */
    @Transactional(readOnly = true)
    public List<LocalAct> at(NodeId node, Viewer viewer) {
        require(node, Permission.SEE_PRIVATE, viewer);
        return acts.findByNode(node);
    }

    @Transactional(readOnly = true)
    public LocalAct require(LocalActId id, Viewer viewer) {
        return require(id, Permission.APPROVE_MENTORSHIPS, viewer);
    }

    /** Whoever may note one at an organisation. */
    public void requireMay(NodeId node, Viewer viewer) {
        require(node, Permission.APPROVE_MENTORSHIPS, viewer);
    }

    public LocalActId note(NodeId node, LocalAct.Kind kind, NewLocalAct wanted, Viewer viewer) {
        requireMay(node, viewer);
        refuseLater(wanted, node);
        var noted = guarded(() -> acts.save(LocalAct.of(node, kind, wanted)));
        journal.record(LocalActJournal.NOTED, noted, wanted.signedOn(), null);
        return noted.id();
    }

    public void correct(LocalActId id, NewLocalAct wanted, Viewer viewer) {
        var act = require(id, viewer);
        refuseLater(wanted, act.node());
        var corrected = guarded(() -> acts.save(act.corrected(wanted)));
        journal.record(LocalActJournal.CORRECTED, corrected, today.at(act.node()), null);
    }

    public void mistake(LocalActId id, String because, Viewer viewer) {
        var act = require(id, viewer);
        var mistaken = guarded(() -> acts.save(act.mistaken(because)));
        journal.record(LocalActJournal.MISTAKEN, mistaken, today.at(act.node()), mistaken.mistake());
    }

    /** Instead of the scan before, if there was one. */
    public void attach(LocalActId id, Scan scan, Viewer viewer) {
        var act = require(id, viewer);
        scan.requireReadable();
        replace(act, act.scanned(files.keep(act.node(), null, scan.name(), scan.content())));
        journal.record(LocalActJournal.SCANNED, act, today.at(act.node()), null);
    }

    public void takeAway(LocalActId id, Viewer viewer) {
        var act = require(id, viewer);
        if (act.scan() != null) {
            replace(act, act.scanned(null));
            journal.record(LocalActJournal.SCAN_TAKEN_AWAY, act, today.at(act.node()), null);
        }
    }

    @Transactional(readOnly = true)
    public Scan open(LocalActId id, Viewer viewer) {
        var scan = Optional.ofNullable(
                        require(id, Permission.SEE_PRIVATE, viewer).scan())
                .orElseThrow(LocalActRefused::withoutScan);
        var file = files.find(scan).orElseThrow(LocalActRefused::withoutScan);
        return new Scan(file.name(), files.read(scan));
    }

    private void replace(LocalAct before, LocalAct after) {
        guarded(() -> acts.save(after));
        Optional.ofNullable(before.scan()).ifPresent(files::wipe);
    }

    private LocalAct require(LocalActId id, Permission permission, Viewer viewer) {
        var act = acts.findById(id).orElseThrow(LocalActRefused::unknown);
        require(act.node(), permission, viewer);
        return act;
    }

    private void require(NodeId node, Permission permission, Viewer viewer) {
        viewer.require(permission, nodes.require(node).scope());
    }

    private void refuseLater(NewLocalAct wanted, NodeId node) {
        var now = today.at(node);
        Optional.ofNullable(wanted.orderedOn())
                .filter(ordered -> ordered.isAfter(now))
                .or(() -> Optional.of(wanted.signedOn()).filter(signed -> signed.isAfter(now)))
                .ifPresent(day -> {
                    throw LocalActRefused.later(day, now);
                });
    }
}
