package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.Grant;
import estafeta.kernel.Id;
import estafeta.kernel.Journal;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives roles over a part of the tree and takes them back. Nobody gives more than he has, nobody gives to himself. */
@Service
@Transactional
public class Grants {
    private final RoleGrantRepository grants;
    private final Accounts accounts;
    private final Nodes nodes;
    private final Journal journal;
    private final Today today;
    private final JdbcClient db;

    Grants(RoleGrantRepository grants, Accounts accounts, Nodes nodes, Journal journal, Today today, JdbcClient db) {
        this.grants = grants;
        this.accounts = accounts;
        this.nodes = nodes;
        this.journal = journal;
        this.today = today;
        this.db = db;
    }

    /** A role of one's own. */
    public GrantId give(AccountId account, Role role, NodeId node, Period period, Viewer giver) {
        var place = nodes.require(node);
        requireGivable(account, role, place, giver);
        return save(account, role, place, period, Ground.DIRECT, null, null, giver);
    }

    /** A role for as long as somebody else is away. */
    public GrantId substitute(AccountId account, Role role, NodeId node, Period period, String reason, Viewer giver) {
        var place = nodes.require(node);
        requireGivable(account, role, place, giver);
        return save(account, role, place, term(period), Ground.SUBSTITUTION, null, reason(reason), giver);
    }

    /** The viewer's own role, to act for him; ends with his own at the latest. */
    public GrantId delegate(AccountId account, Role role, NodeId node, Period period, String reason, Viewer giver) {
        var place = nodes.require(node);
        var behalf = giver.account();
        if (behalf == null || !own(behalf, role, place)) {
            throw AccessRefused.notYourRole(role.words());
        }
        if (behalf.equals(account)) {
            throw AccessRefused.notForOneself();
        }
        return save(account, role, place, term(period), Ground.DELEGATION, behalf, reason(reason), giver);
    }

    /** Takes a role back at once. Whoever could have given it may; so may the one it is delegated by or held by. */
    public void end(GrantId id, @Nullable String reason, Viewer viewer) {
        var grant = grants.findById(id).orElseThrow(AccessRefused::unknownGrant);
        var place = nodes.require(grant.node());
        var account = viewer.account();
        boolean mine = account != null && (account.equals(grant.account()) || account.equals(grant.behalf()));
        if (!mine && !Givable.may(viewer, grant.role(), place.scope())) {
            throw AccessRefused.unknownGrant();
        }
        grants.save(grant.end(today.now(), account));
        journal.record(
                AccessEvent.GRANT_ENDED,
                place.id(),
                today.at(place),
                Map.of("account", grant.account(), "role", grant.role()),
                reason,
                subjects(grant.account()));
    }

    /** What an account holds at this moment. */
    @Transactional(readOnly = true)
    public List<Grant> held(AccountId account) {
        return db.sql(
                        "select role, node, path::text as path, zone from access.grants_at(:now) where account = :account")
                .param("now", Timestamp.from(today.now()))
                .param("account", account.value())
                .query(Grants::grant)
                .list();
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                Role.valueOf(row.getString("role")),
                new Node(
                        new NodeId(row.getObject("node", UUID.class)),
                        row.getString("path"),
                        ZoneId.of(row.getString("zone"))));
    }

    /** What an account holds or will hold as things stand: who takes it into his hands gets that, too. */
    List<Grant> heldAndToCome(AccountId account) {
        return db.sql("""
                select distinct g.role, g.node, n.path::text as path, n.zone
                from access.role_grant g
                join kernel.node n on n.id = g.node
                where g.account = :account
                and g.ended_at is null
                and (upper(g.period) is null or upper(g.period) > (:now::timestamptz at time zone n.zone)::date)
                """)
                .param("account", account.value())
                .param("now", Timestamp.from(today.now()))
                .query(Grants::grant)
                .list();
    }

    /** Gives what an invitation promised. */
    GrantId accepted(AccountId account, Invitation invitation) {
        var place = nodes.require(invitation.node());
        var already = held(account).stream()
                .anyMatch(grant ->
                        grant.role() == invitation.role() && grant.node().id().equals(invitation.node()));
        if (already) {
            throw AccessRefused.grantOverlaps();
        }
        return insert(new RoleGrant(
                GrantId.next(),
                account,
                invitation.role(),
                place.id(),
                Period.since(today.at(place)),
                invitation.createdBy(),
                Ground.DIRECT,
                null,
                null,
                today.now(),
                null,
                null,
                0));
    }

    List<Id> subjects(AccountId account) {
        var subjects = new ArrayList<Id>();
        subjects.add(account);
        PersonId person = accounts.require(account).person();
        if (person != null) {
            subjects.add(person);
        }
        return subjects;
    }

    private static void requireGivable(AccountId account, Role role, Node place, Viewer giver) {
        if (!Givable.may(giver, role, place.scope())) {
            giver.require(estafeta.kernel.Permission.INVITE, place.scope());
            throw AccessRefused.roleNotGivable(role.words());
        }
        if (account.equals(giver.account())) {
            throw AccessRefused.notForOneself();
        }
    }

    private static Period term(Period period) {
        if (period.open()) {
            throw AccessRefused.termMissing();
        }
        return period;
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw AccessRefused.reasonMissing();
        }
        return reason.strip();
    }

    private boolean own(AccountId account, Role role, Node place) {
        return db.sql("""
                select exists (
                  select from access.grants_at(:now) g
                  join access.role_grant own on own.id = g.id
                  where g.account = :account
                  and g.role = :role
                  and own.behalf is null
                  and g.path @> :path::ltree)
                """)
                .param("now", Timestamp.from(today.now()))
                .param("account", account.value())
                .param("role", role.name())
                .param("path", place.path())
                .query(Boolean.class)
                .single();
    }

    private GrantId save(
            AccountId account,
            Role role,
            Node place,
            Period period,
            Ground ground,
            @Nullable AccountId behalf,
            @Nullable String reason,
            Viewer giver) {
        var id = insert(new RoleGrant(
                GrantId.next(),
                account,
                role,
                place.id(),
                period,
                giver.account(),
                ground,
                behalf,
                reason,
                today.now(),
                null,
                null,
                0));
        var type = switch (ground) {
            case DIRECT -> AccessEvent.GRANTED;
            case DELEGATION -> AccessEvent.DELEGATED;
            case SUBSTITUTION -> AccessEvent.SUBSTITUTED;
        };
        var last = period.last();
        journal.record(
                type,
                place.id(),
                period.first(),
                last == null
                        ? Map.of("account", account, "role", role)
                        : Map.of("account", account, "role", role, "last", last),
                reason,
                subjects(account));
        return id;
    }

    private GrantId insert(RoleGrant grant) {
        return AccessRefused.guarded(() -> grants.save(grant)).id();
    }
}
