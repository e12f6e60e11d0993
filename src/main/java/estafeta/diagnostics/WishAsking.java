package estafeta.diagnostics;

import estafeta.kernel.Journal;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one is asked with whom one would like to work: what was chosen nearest up the tree, else nowhere. */
@Service
@Transactional
public class WishAsking {
    private final JdbcClient db;
    private final Nodes nodes;
    private final Today today;
    private final Journal journal;

    WishAsking(JdbcClient db, Nodes nodes, Today today, Journal journal) {
        this.db = db;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public boolean asked(NodeId node) {
        return db.sql("select diagnostics.wishes_asked(:node, :day)")
                .param("node", node.value())
                .param("day", today.at(node))
                .query(Boolean.class)
                .single();
    }

    /** Whether the node has chosen itself, so that what is chosen over it does not hold there. */
    @Transactional(readOnly = true)
    public boolean chosenAt(NodeId node) {
        return db.sql("select exists (select from diagnostics.wish_choice where node = :node)")
                .param("node", node.value())
                .query(Boolean.class)
                .single();
    }

    /** From today on it holds for the node and all under it that have not chosen otherwise. */
    public void choose(NodeId node, boolean asked, Viewer viewer) {
        requireMay(node, viewer);
        var day = today.at(node);
        db.sql("""
                insert into diagnostics.wish_choice (node, since, asked) values (:node, :since, :asked)
                on conflict (node, since) do update set asked = excluded.asked
                """)
                .param("node", node.value())
                .param("since", day)
                .param("asked", asked)
                .update();
        journal.record(DiagnosticsJournal.WISHES_CHOSEN, node, day, Map.of("asked", asked), null, List.of(node));
    }

    /** Whoever searches for pairs there. */
    public void requireMay(NodeId node, Viewer viewer) {
        viewer.require(Permission.MATCH, nodes.require(node).scope());
    }
}
