package estafeta.matching;

import estafeta.kernel.Journal;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which rules a node searches unless a search says otherwise: its own, or those of the nearest node above it. */
@Service
@Transactional
public class NodeRules {
    private final JdbcClient db;
    private final Kept kept;
    private final Nodes nodes;
    private final Today today;
    private final Journal journal;

    NodeRules(JdbcClient db, Kept kept, Nodes nodes, Today today, Journal journal) {
        this.db = db;
        this.kept = kept;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    /** The rules that hold, and where they were set; nowhere if they are the usual ones. */
    public record Holding(Rules rules, Optional<NodeId> setAt) {}

    @Transactional(readOnly = true)
    public Holding at(NodeId node) {
        return db.sql("""
                select r.node, r.rules
                from matching.rules r
                join kernel.node n on n.id = r.node
                where n.path @> (select path from kernel.node where id = :node)
                order by nlevel(n.path) desc, r.set_at desc
                limit 1
                """)
                .param("node", node.value())
                .query((row, number) -> new Holding(
                        kept.rules(row.getString("rules")), Optional.of(new NodeId(row.getObject("node", UUID.class)))))
                .optional()
                .orElse(new Holding(Rules.USUAL, Optional.empty()));
    }

    /** From now on, for every new search at the node and under it where nothing else is set. Places are not a rule. */
    public void set(NodeId id, Rules rules, Viewer viewer) {
        var node = nodes.require(id);
        viewer.require(Permission.MATCH, node.scope());
        var account = viewer.account();
        db.sql("""
                insert into matching.rules (id, node, set_at, account, rules, version)
                values (:id, :node, :now, :account, :rules, 0)
                """)
                .param("id", RulesId.next().value())
                .param("node", id.value())
                .param("now", Timestamp.from(today.now()))
                .param("account", account == null ? null : account.value())
                .param("rules", kept.written(rules.forAnybody()))
                .update();
        journal.record(MatchingJournal.RULES, id, today.at(node), Map.of(), null, List.of(id));
    }
}
