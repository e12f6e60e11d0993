package estafeta.people;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which consents to data are wanted where of those who take part: what was said nearest up the tree, else none. */
@Service
@Transactional
public class WantedConsents {
    private final JdbcClient db;
    private final Nodes nodes;
    private final Today today;
    private final PeopleJournal journal;

    WantedConsents(JdbcClient db, Nodes nodes, Today today, PeopleJournal journal) {
        this.db = db;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Set<ConsentPurpose> of(NodeId node) {
        return db.sql("""
                select w.purposes
                from people.wanted_consent w
                join kernel.node over on over.id = w.node
                join kernel.node here on here.id = :node
                where over.path @> here.path
                order by nlevel(over.path) desc
                limit 1
                """)
                .param("node", node.value())
                .query((row, number) -> purposes(row.getArray(1)))
                .optional()
                .orElseGet(() -> EnumSet.noneOf(ConsentPurpose.class));
    }

    private static Set<ConsentPurpose> purposes(Array kept) throws SQLException {
        var purposes = EnumSet.noneOf(ConsentPurpose.class);
        Arrays.stream((String[]) kept.getArray()).map(ConsentPurpose::valueOf).forEach(purposes::add);
        return purposes;
    }

    /** From now on for the node and for all under it that have not said otherwise. */
    public void want(NodeId node, Set<ConsentPurpose> purposes, Viewer viewer) {
        requireMay(node, viewer);
        db.sql("""
                insert into people.wanted_consent (node, purposes, version) values (:node, :purposes::text[], 1)
                on conflict (node) do update set purposes = excluded.purposes, version = wanted_consent.version + 1
                """)
                .param("node", node.value())
                .param("purposes", purposes.stream().sorted().map(Enum::name).toArray(String[]::new))
                .update();
        journal.record(
                PeopleJournal.CONSENTS_WANTED,
                node,
                today.at(node),
                Map.of(
                        "purposes",
                        String.join(
                                " ", purposes.stream().sorted().map(Enum::name).toList())));
    }

    /** Whoever keeps the people of the organisation, or the tree over it. */
    public void requireMay(NodeId node, Viewer viewer) {
        var scope = nodes.require(node).scope();
        if (!viewer.may(Permission.MANAGE_TREE, scope)) {
            viewer.require(Permission.EDIT_PEOPLE, scope);
        }
    }
}
