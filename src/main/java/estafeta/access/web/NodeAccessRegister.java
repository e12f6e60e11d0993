package estafeta.access.web;

import estafeta.access.InvitationId;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has what at a node, and who of its staff has nothing yet. */
@Component
@Transactional(readOnly = true)
class NodeAccessRegister {
    private final JdbcClient db;
    private final Today today;

    NodeAccessRegister(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** Roles that hold today or will, here and above. */
    List<NodeAccessPage.Held> held(Node node, Viewer viewer) {
        var account = viewer.account();
        return db.sql("""
                select g.id, g.account, a.name, g.role, g.period, g.ground, b.name as behalf, g.reason,
                  g.node = :node as here, a.id is not distinct from :me::uuid as mine
                from access.role_grant g
                join kernel.node n on n.id = g.node
                join access.account a on a.id = g.account
                left join access.account b on b.id = g.behalf
                where n.path @> :path::ltree
                and g.ended_at is null
                and a.closed_at is null
                and (upper(g.period) is null or upper(g.period) > :today)
                order by nlevel(n.path) desc, g.role, a.name collate kernel.russian, g.id
                limit 500
                """)
                .param("node", node.id().value())
                .param("path", node.path())
                .param("me", account == null ? null : account.value())
                .param("today", today.at(node))
                .query(NodeAccessPage.Held.class)
                .list();
    }

    List<NodeAccessPage.Open> open(NodeId node) {
        return db.sql("""
                select id, name, role, kind, expires_at, expires_at <= :now as expired
                from access.invitation
                where node = :node
                and used_at is null
                and revoked_at is null
                and expires_at > :now::timestamptz - interval '60 days'
                order by expired, name collate kernel.russian, id
                limit 500
                """)
                .param("node", node.value())
                .param("now", Timestamp.from(today.now()))
                .query(NodeAccessPage.Open.class)
                .list();
    }

    /** Whether organisations wait for people while the viewer is the only one who can come in. */
    boolean alone(Viewer viewer) {
        var account = viewer.account();
        return db.sql("""
                select exists (select from kernel.node where nlevel(path) > 1)
                and not exists (select from access.account where id <> :me)
                and not exists (
                  select from access.invitation
                  where used_at is null and revoked_at is null and expires_at > :now)
                """)
                .param("me", account == null ? null : account.value())
                .param("now", Timestamp.from(today.now()))
                .query(Boolean.class)
                .single();
    }

    /** Somebody who works here; the year of birth only of namesakes, and only for those to whom it is open. */
    record Employee(
            PersonId id,
            String name,
            String posts,
            @Nullable Integer birthYear) {}

    private static final String POSTS = """
            (select string_agg(distinct concat_ws(', ', t.position, nullif(array_to_string(t.directions, ', '), '')), '; ')
              from people.affiliation b
              join people.post t on t.affiliation = b.id
              where b.person = p.id
              and b.organisation = :node
              and t.period @> :today::date)
            """;

    /** Employees without an account and without an open invitation. */
    List<Employee> staffWithoutAccess(Node node) {
        return db.sql("""
                select p.id, p.name, coalesce(%s, '') as posts,
                  case when count(*) over (partition by p.name) > 1 then extract(year from q.birth_date)::int end
                    as birth_year
                from people.person p
                left join people.person_private q on q.person = p.id
                where exists (
                  select from people.affiliation a
                  where a.person = p.id
                  and a.organisation = :node
                  and a.kind = 'EMPLOYEE'
                  and a.period @> :today::date)
                and not exists (select from access.account c where c.person = p.id and c.closed_at is null)
                and not exists (
                  select from access.invitation i
                  where i.person = p.id
                  and i.used_at is null
                  and i.revoked_at is null
                  and i.expires_at > :now)
                order by p.name collate kernel.russian, posts, p.id
                limit 500
                """.formatted(POSTS))
                .param("node", node.id().value())
                .param("today", today.at(node))
                .param("now", Timestamp.from(today.now()))
                .query(Employee.class)
                .list();
    }

    /** What tells apart those who have an open slip here. */
    Map<InvitationId, Employee> guests(Node node) {
        return db
                .sql("""
                select i.id as invitation, p.id, i.name, coalesce(%s, '') as posts,
                  case when count(*) over (partition by p.name) > 1 then extract(year from q.birth_date)::int end
                    as birth_year
                from access.invitation i
                join people.person p on p.id = i.person
                left join people.person_private q on q.person = p.id
                where i.node = :node
                and i.kind = 'SLIP'
                and i.used_at is null
                and i.revoked_at is null
                and i.expires_at > :now
                """.formatted(POSTS))
                .param("node", node.id().value())
                .param("today", today.at(node))
                .param("now", Timestamp.from(today.now()))
                .query((row, number) -> Map.entry(
                        new InvitationId(row.getObject("invitation", UUID.class)),
                        new Employee(
                                new PersonId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("posts"),
                                row.getObject("birth_year", Integer.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
