package estafeta.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what happened, in the transaction in which it happens; never changed, never deleted. */
@Service
public class Journal {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private final JdbcClient db;
    private final Viewers viewers;
    private final Today today;
    private final JsonMapper json = JsonMapper.shared();

    Journal(JdbcClient db, Viewers viewers, Today today) {
        this.db = db;
        this.viewers = viewers;
        this.today = today;
    }

    /** Who did it is the current viewer. Facts hold ids, dates and codes, no names. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            JournalType type,
            NodeId node,
            LocalDate happenedOn,
            Map<String, ?> facts,
            @Nullable String reason,
            Collection<? extends Id> subjects) {
        var who = viewers.current();
        var account = who.account();
        db.sql("""
                with entry as (
                  insert into kernel.journal
                    (id, type, readers, node, happened_on, recorded_at, account, system, facts, reason)
                  values (:id, :type, :readers, :node, :on, :at, :account, :system, :facts::jsonb, :reason)
                  returning id)
                insert into kernel.journal_subject (subject, journal)
                select distinct unnest(:subjects::uuid[]), entry.id from entry
                """)
                .param("id", Ids.next())
                .param("type", type.code())
                .param("readers", type.readers().name())
                .param("node", node.value())
                .param("on", happenedOn)
                .param("at", Timestamp.from(today.now()))
                .param("account", account == null ? null : account.value())
                .param("system", who.system())
                .param("facts", json.writeValueAsString(texts(facts)))
                .param("reason", reason)
                .param("subjects", subjects.stream().map(Id::value).toArray(UUID[]::new))
                .update();
    }

    /** What happened to a subject that the viewer may read, the newest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> about(Id subject, Viewer viewer, int limit) {
        return about(List.of(subject), viewer, limit);
    }

    /** The same of a thing that was kept under several ids. */
    @Transactional(readOnly = true)
    public List<JournalEntry> about(Collection<? extends Id> subjects, Viewer viewer, int limit) {
        var open = open(viewer);
        return db.sql("""
                select j.id, j.type, j.node, j.happened_on, j.recorded_at, j.account, j.system, j.facts::text as facts, j.reason
                from (select distinct journal from kernel.journal_subject where subject = any(:subjects::uuid[])) s
                join kernel.journal j on j.id = s.journal
                join kernel.node n on n.id = j.node
                where (:own or exists (
                  select from unnest(:permissions::text[], :paths::ltree[]) open (permission, path)
                  where open.permission = j.readers and n.path <@ open.path))
                order by j.happened_on desc, j.recorded_at desc, j.id desc
                limit :limit
                """)
                .param("subjects", subjects.stream().map(Id::value).toArray(UUID[]::new))
                .param("own", subjects.stream().anyMatch(subject -> subject.equals(viewer.person())))
                .param(
                        "permissions",
                        open.stream().map(right -> right.permission().name()).toArray(String[]::new))
                .param("paths", open.stream().map(Right::path).toArray(String[]::new))
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    private record Right(Permission permission, String path) {}

    private static List<Right> open(Viewer viewer) {
        return Stream.of(Permission.values())
                .flatMap(permission -> Stream.of(viewer.paths(permission)).map(path -> new Right(permission, path)))
                .toList();
    }

    private JournalEntry entry(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account", UUID.class);
        return new JournalEntry(
                row.getObject("id", UUID.class),
                row.getString("type"),
                new NodeId(row.getObject("node", UUID.class)),
                row.getObject("happened_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                account == null ? null : new AccountId(account),
                row.getString("system"),
                json.readValue(row.getString("facts"), FACTS),
                row.getString("reason"));
    }

    private static Map<String, String> texts(Map<String, ?> facts) {
        return facts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, fact -> text(fact.getValue())));
    }

    private static String text(Object value) {
        return value instanceof Id id ? id.value().toString() : value.toString();
    }
}
