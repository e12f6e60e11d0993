package estafeta.people;

import estafeta.kernel.Journal;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where СНИЛС is kept: what was chosen nearest up the tree; elsewhere none is taken, shown or compared. */
@Service
@Transactional
public class SnilsKeeping {
    private final JdbcClient db;
    private final Nodes nodes;
    private final Journal journal;
    private final Today today;
    private final Secrets secrets;

    SnilsKeeping(JdbcClient db, Nodes nodes, Journal journal, Today today, Secrets secrets) {
        this.db = db;
        this.nodes = nodes;
        this.journal = journal;
        this.today = today;
        this.secrets = secrets;
    }

    @Transactional(readOnly = true)
    public boolean kept(NodeId node) {
        return db.sql("select people.snils_kept(:node, :day)")
                .param("node", node.value())
                .param("day", today.at(node))
                .query(Boolean.class)
                .single();
    }

    /** What a node has chosen itself. */
    public record Choice(boolean kept, LocalDate since) {}

    /** What the node itself has chosen last, perhaps for a day to come. */
    @Transactional(readOnly = true)
    public Optional<Choice> chosen(NodeId node, Viewer viewer) {
        require(node, viewer);
        return db.sql("select kept, since from people.snils_choice where node = :node order by since desc limit 1")
                .param("node", node.value())
                .query(Choice.class)
                .optional();
    }

    /** From the day on it holds for the node and all under it that have not chosen otherwise. */
    public void choose(NodeId node, Choice choice, Viewer viewer) {
        require(node, viewer);
        db.sql("delete from people.snils_choice where node = :node and since > :since")
                .param("node", node.value())
                .param("since", choice.since)
                .update();
        db.sql("""
                insert into people.snils_choice (node, since, kept) values (:node, :since, :kept)
                on conflict (node, since) do update set kept = excluded.kept
                """)
                .param("node", node.value())
                .param("since", choice.since)
                .param("kept", choice.kept)
                .update();
        journal.record(
                PeopleJournal.SNILS_CHOSEN, node, choice.since, Map.of("kept", choice.kept), null, List.of(node));
    }

    /** Whoever arranges the tree there, or gives access to what is private. */
    private void require(NodeId node, Viewer viewer) {
        if (!mayChoose(node, viewer)) {
            viewer.require(Permission.GRANT, nodes.require(node).scope());
        }
    }

    public boolean mayChoose(NodeId node, Viewer viewer) {
        var scope = nodes.require(node).scope();
        return viewer.may(Permission.MANAGE_TREE, scope) || viewer.may(Permission.GRANT, scope);
    }

    /** What equal numbers have in common without being opened. */
    public String index(Snils snils) {
        return secrets.blindIndex("snils:" + snils.digits());
    }

    /** The number among private facts, if their keeper keeps it. */
    public Optional<Snils> of(PrivateFacts facts) {
        return Optional.ofNullable(facts.snils())
                .filter(number -> kept(facts.node()))
                .map(this::open);
    }

    public Snils open(String stored) {
        return new Snils(secrets.open(stored));
    }

    /** With the number sealed; where none is kept, as they were. */
    PrivateFacts noted(PrivateFacts facts, @Nullable Snils snils) {
        if (!kept(facts.node())) {
            return facts;
        }
        return snils == null ? facts.sealing(null, null) : facts.sealing(secrets.seal(snils.digits()), index(snils));
    }
}
