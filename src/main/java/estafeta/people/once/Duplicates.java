package estafeta.people.once;

import estafeta.kernel.AccountId;
import estafeta.kernel.Ids;
import estafeta.kernel.Journal;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.People;
import estafeta.people.likeness.Likeness;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides of records that may be of one person that they are not, and takes it back. */
@Service
@Transactional
public class Duplicates {
    private final JdbcClient db;
    private final People people;
    private final Likenesses likenesses;
    private final Nodes nodes;
    private final Today today;
    private final Journal journal;

    Duplicates(JdbcClient db, People people, Likenesses likenesses, Nodes nodes, Today today, Journal journal) {
        this.db = db;
        this.people = people;
        this.likenesses = likenesses;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    /** How like the two are, as far as the viewer may see both. */
    @Transactional(readOnly = true)
    public Likeness likeness(PersonId one, PersonId other, Viewer viewer) {
        people.require(one, viewer);
        people.require(other, viewer);
        return likenesses.of(one.value(), other.value());
    }

    /** «Это разные люди»: the pair does not come back until it is taken back. */
    public void tellApart(PersonId one, PersonId other, Viewer viewer) {
        if (one.equals(other)) {
            throw OnceRefused.withItself();
        }
        people.editable(other, viewer);
        var node = people.editable(one, viewer);
        OnceRefused.guarded(() -> db.sql("""
                insert into people.told_apart (id, one, other, node, account, told_at)
                values (:id, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :node, :account, :at)
                """)
                .param("id", Ids.next())
                .param("one", one.value())
                .param("other", other.value())
                .param("node", node.value())
                .param("account", account(viewer))
                .param("at", Timestamp.from(today.now()))
                .update());
        journal.record(
                OnceJournal.TOLD_APART,
                node,
                today.at(node),
                Map.of("one", one, "other", other),
                null,
                List.of(one, other));
    }

    private record Told(
            UUID one, UUID other, UUID node, @Nullable Timestamp takenBackAt) {}

    /** They may be one person after all. */
    public void takeBack(UUID decision, Viewer viewer) {
        var told = db.sql("select one, other, node, taken_back_at from people.told_apart where id = :id for update")
                .param("id", decision)
                .query(Told.class)
                .optional()
                .orElseThrow(OnceRefused::unknown);
        var one = new PersonId(told.one);
        var other = new PersonId(told.other);
        if (people.find(one, viewer).isEmpty() || people.find(other, viewer).isEmpty()) {
            throw OnceRefused.unknown();
        }
        var node = new NodeId(told.node);
        if (!viewer.may(Permission.EDIT_PEOPLE, nodes.require(node).scope())) {
            throw KernelRefused.notAllowed();
        }
        if (told.takenBackAt != null) {
            return;
        }
        db.sql("update people.told_apart set taken_back_at = :at, taken_back_by = :account where id = :id")
                .param("id", decision)
                .param("account", account(viewer))
                .param("at", Timestamp.from(today.now()))
                .update();
        journal.record(
                OnceJournal.TAKEN_BACK,
                node,
                today.at(node),
                Map.of("one", one, "other", other),
                null,
                List.of(one, other));
    }

    private static @Nullable UUID account(Viewer viewer) {
        AccountId account = viewer.account();
        return account == null ? null : account.value();
    }
}
