package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where letters go: the e-mail addresses of open accounts. Whoever signs in by telephone gets none. */
@Service
@Transactional(readOnly = true)
public class Addresses {
    private final JdbcClient db;
    private final Today today;

    Addresses(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    private record Addressed(UUID person, String address) {}

    /** Of each person who has one, but not of the account that asks: nobody is told of what he has done himself. */
    public Map<PersonId, String> of(Collection<PersonId> persons, @Nullable AccountId but) {
        return db
                .sql("""
                select distinct on (a.person) a.person, coalesce(a.email, a.login) as address
                from access.account a
                where a.person = any(:persons::uuid[]) and a.closed_at is null
                and coalesce(a.email, a.login) like '%@%'
                and a.id is distinct from :but::uuid
                order by a.person, a.made_at
                """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("but", value(but))
                .query(Addressed.class)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> new PersonId(one.person), Addressed::address));
    }

    /** Of those who hold one of the roles at the node itself. */
    public List<String> holding(Collection<Role> roles, NodeId node, @Nullable AccountId but) {
        return db.sql("""
                select distinct coalesce(a.email, a.login) as address
                from access.grants_at(:now) g
                join access.account a on a.id = g.account
                where g.node = :node and g.role = any(:roles::text[])
                and a.closed_at is null and coalesce(a.email, a.login) like '%@%'
                and a.id is distinct from :but::uuid
                order by address
                """)
                .param("now", Timestamp.from(today.now()))
                .param("node", node.value())
                .param("roles", roles.stream().map(Enum::name).toArray(String[]::new))
                .param("but", value(but))
                .query(String.class)
                .list();
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
