package estafeta.access;

import static estafeta.shell.Text.t;

import estafeta.kernel.AccountId;
import estafeta.kernel.Grant;
import estafeta.kernel.Journal;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import estafeta.kernel.Scope;
import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.notification.Notices;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites by link, by letter and by paper slip; each opens once, within fourteen days, and only while its maker may still
 * give what it gives.
 */
@Service
@Transactional
public class Invitations {
    public static final int MOST_SLIPS = 200;
    static final Duration OPEN_FOR = Duration.ofDays(14);
    /** A link to somebody else's account is wanted now or not at all; over a weekend at the longest. */
    static final Duration RENEWAL_OPEN_FOR = Duration.ofDays(3);

    static final String PATH = "/invitation/";
    private final InvitationRepository invitations;
    private final Accounts accounts;
    private final AccountRepository accountRows;
    private final Grants grants;
    private final SignIns signIns;
    private final Attempts attempts;
    private final Nodes nodes;
    private final Notices notices;
    private final Journal journal;
    private final Secrets secrets;
    private final Today today;
    private final JdbcClient db;

    Invitations(
            InvitationRepository invitations,
            Accounts accounts,
            AccountRepository accountRows,
            Grants grants,
            SignIns signIns,
            Attempts attempts,
            Nodes nodes,
            Notices notices,
            Journal journal,
            Secrets secrets,
            Today today,
            JdbcClient db) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.accountRows = accountRows;
        this.grants = grants;
        this.signIns = signIns;
        this.attempts = attempts;
        this.nodes = nodes;
        this.notices = notices;
        this.journal = journal;
        this.secrets = secrets;
        this.today = today;
        this.db = db;
    }

    /** The link function makes a whole address of a path, for the letter. */
    public Invited invite(NewInvitation wanted, Viewer viewer, UnaryOperator<String> link) {
        var place = nodes.require(wanted.node());
        if (!Givable.may(viewer, wanted.role(), place.scope())) {
            viewer.require(Permission.INVITE, place.scope());
            throw AccessRefused.roleNotGivable(wanted.role().words());
        }
        if (wanted.name().isBlank()) {
            throw AccessRefused.nameMissing();
        }
        var invited = make(wanted, null, viewer.account(), OPEN_FOR);
        if (wanted.kind() == Invitation.Kind.MAIL) {
            write(wanted, invited, link);
        }
        journal.record(
                AccessEvent.INVITED,
                place.id(),
                today.at(place),
                Map.of("role", wanted.role(), "kind", wanted.kind()),
                null,
                wanted.person() == null ? List.of(invited.id()) : List.of(invited.id(), wanted.person()));
        return invited;
    }

    /** Somebody to print a slip for; a person of the register if known. */
    public record Guest(String name, @Nullable PersonId person) {}

    /** One slip for each. */
    public List<Invited> slips(NodeId node, Role role, List<Guest> guests, Viewer viewer) {
        if (guests.isEmpty()) {
            throw AccessRefused.namesMissing();
        }
        if (guests.size() > MOST_SLIPS) {
            throw AccessRefused.tooManySlips(MOST_SLIPS);
        }
        return guests.stream()
                .map(guest -> new NewInvitation(role, node, guest.person(), guest.name(), null, Invitation.Kind.SLIP))
                .map(wanted -> invite(wanted, viewer, UnaryOperator.identity()))
                .toList();
    }

    /** An open invitation, to pass its link on again. */
    @Transactional(readOnly = true)
    public Invited show(InvitationId id, Viewer viewer) {
        var invitation = judged(mine(id, viewer).require(today.now()));
        var sealed = invitation.sealed();
        if (sealed == null) {
            throw AccessRefused.unknownInvitation();
        }
        return unsealed(id, invitation.name(), sealed, invitation.expiresAt());
    }

    private record Slip(
            UUID id,
            Role role,
            @Nullable UUID renews,
            @Nullable UUID createdBy,
            String name,
            String sealed,
            Instant expiresAt) {}

    /** The slips of a place that still open, to print them again; those alone that the viewer could have made. */
    @Transactional(readOnly = true)
    public List<Invited> openSlips(NodeId node, Viewer viewer) {
        var place = nodes.require(node).scope();
        viewer.require(Permission.INVITE, place);
        var makers = new HashMap<AccountId, List<Grant>>();
        return db
                .sql("""
                select id, role, renews, created_by, name, sealed, expires_at from access.invitation
                where node = :node
                and kind = 'SLIP'
                and sealed is not null
                and used_at is null
                and revoked_at is null
                and expires_at > :now
                order by name collate kernel.russian, id
                """)
                .param("node", node.value())
                .param("now", Timestamp.from(today.now()))
                .query(Slip.class)
                .list()
                .stream()
                .filter(slip -> Givable.may(viewer, slip.role, place)
                        && (slip.renews == null
                                || Givable.all(viewer, grants.heldAndToCome(new AccountId(slip.renews)))))
                .filter(slip -> opens(slip, place, makers))
                .map(slip -> unsealed(new InvitationId(slip.id), slip.name, slip.sealed, slip.expiresAt))
                .toList();
    }

    /** The same door with a new lock: what was sent before no longer opens. */
    public Invited renew(InvitationId id, Viewer viewer, UnaryOperator<String> link) {
        var old = mine(id, viewer);
        invitations.save(old.revoke(today.now()));
        var renewed = old.renews();
        if (renewed != null) {
            return renewAccess(renewed, old.node(), viewer);
        }
        var kind = old.kind() == Invitation.Kind.MAIL && old.email() == null ? Invitation.Kind.LINK : old.kind();
        return invite(
                new NewInvitation(old.role(), old.node(), old.person(), old.name(), old.email(), kind), viewer, link);
    }

    public void revoke(InvitationId id, Viewer viewer) {
        var invitation = mine(id, viewer);
        var place = nodes.require(invitation.node());
        invitations.save(invitation.revoke(today.now()));
        journal.record(
                AccessEvent.INVITATION_REVOKED,
                place.id(),
                today.at(place),
                Map.of("role", invitation.role()),
                null,
                List.of(id));
    }

    /** A link by which somebody who lost the password sets a new one. Only by whoever could have given all he has. */
    public Invited renewAccess(AccountId account, NodeId node, Viewer viewer) {
        var place = nodes.require(node);
        var here = grants.held(account).stream()
                .filter(grant -> grant.node().scope().within(place.path()))
                .findFirst()
                .orElseThrow(AccessRefused::unknownGrant);
        viewer.require(Permission.INVITE, place.scope());
        if (!Givable.all(viewer, grants.heldAndToCome(account)) || account.equals(viewer.account())) {
            throw AccessRefused.wider();
        }
        var one = accounts.require(account);
        var wanted = new NewInvitation(here.role(), node, one.person(), one.name(), null, Invitation.Kind.SLIP);
        var invited = make(wanted, account, viewer.account(), RENEWAL_OPEN_FOR);
        journal.record(
                AccessEvent.RENEWED,
                place.id(),
                today.at(place),
                Map.of("account", account),
                null,
                grants.subjects(account));
        return invited;
    }

    /** The door for a new administrator; made by the program itself. */
    Invited administrator(Duration openFor) {
        return make(NewInvitation.link(Role.ADMINISTRATOR, NodeId.ROOT, ""), null, null, openFor);
    }

    /** The invitation behind the token of a link. */
    @Transactional(readOnly = true)
    public Invitation open(String token) {
        return judged(invitations
                .findByTokenHash(new Token(token).hash())
                .orElseThrow(AccessRefused::unknownInvitation)
                .require(today.now()));
    }

    /** Judges once more at use: since it was made its maker may have left, or the account may have grown above him. */
    private Invitation judged(Invitation invitation) {
        var maker = invitation.createdBy();
        if (maker == null) {
            return invitation;
        }
        var renewed = invitation.renews();
        if (!reaches(
                heldBy(maker),
                invitation.role(),
                nodes.require(invitation.node()).scope(),
                renewed == null ? List.of() : grants.heldAndToCome(renewed))) {
            throw AccessRefused.makerMayNoMore();
        }
        return invitation;
    }

    private boolean opens(Slip slip, Scope place, Map<AccountId, List<Grant>> makers) {
        return slip.createdBy == null
                || reaches(
                        makers.computeIfAbsent(new AccountId(slip.createdBy), this::heldBy),
                        slip.role,
                        place,
                        slip.renews == null ? List.of() : grants.heldAndToCome(new AccountId(slip.renews)));
    }

    private static boolean reaches(List<Grant> maker, Role role, Scope place, List<Grant> renewed) {
        return Givable.may(maker, role, place) && Givable.all(maker, renewed);
    }

    private List<Grant> heldBy(AccountId account) {
        return accounts.require(account).closedAt() == null ? grants.held(account) : List.of();
    }

    /** The token behind the code of a slip; guessing is slowed down. */
    @Transactional(propagation = Propagation.NEVER)
    public String tokenOf(String code, String address) {
        attempts.count(Throttle.CODE, address);
        var invitation = SlipCode.read(code)
                .flatMap(read -> invitations.findByCodeHash(hash(read)))
                .orElseThrow(AccessRefused::unknownInvitation)
                .require(today.now());
        attempts.forgive(Throttle.CODE, address);
        return unsealed(
                        invitation.id(),
                        invitation.name(),
                        Optional.ofNullable(invitation.sealed()).orElseThrow(AccessRefused::unknownInvitation),
                        invitation.expiresAt())
                .path()
                .substring(PATH.length());
    }

    /** Makes the account of a guest, or gives a known one its new password. */
    public AccountId accept(String token, String name, String login, String password) {
        var invitation = open(token);
        var renewed = invitation.renews();
        if (renewed != null) {
            return renewPassword(invitation, renewed, password);
        }
        var known = Login.of(login);
        var account = accounts.open(name, known, invitation.person(), Password.of(password, known));
        take(invitation, account);
        return account;
    }

    /** Adds the promised role to the account that is signed in. */
    public void acceptAs(String token, AccountId account) {
        var invitation = open(token);
        if (invitation.renews() != null) {
            throw AccessRefused.unknownInvitation();
        }
        if (account.equals(invitation.createdBy())) {
            throw AccessRefused.ownInvitation();
        }
        PersonId person = invitation.person();
        var one = accounts.require(account);
        if (person != null && one.person() == null) {
            accountRows.save(one.of(person));
        }
        take(invitation, account);
    }

    private AccountId renewPassword(Invitation invitation, AccountId account, String password) {
        var one = accounts.require(account);
        accounts.set(account, Password.of(password, new Login(one.login())));
        accountRows.save(accounts.require(account).withoutSecondFactor());
        signIns.endOthers(account, null);
        invitations.save(invitation.use(today.now(), account));
        return account;
    }

    private void take(Invitation invitation, AccountId account) {
        grants.accepted(account, invitation);
        invitations.save(invitation.use(today.now(), account));
        var place = nodes.require(invitation.node());
        journal.record(
                AccessEvent.ACCEPTED,
                place.id(),
                today.at(place),
                Map.of("account", account, "role", invitation.role()),
                null,
                grants.subjects(account));
    }

    private Invitation mine(InvitationId id, Viewer viewer) {
        var invitation = invitations.findById(id).orElseThrow(AccessRefused::unknownInvitation);
        viewer.require(Permission.INVITE, nodes.require(invitation.node()).scope());
        if (!Givable.may(
                viewer, invitation.role(), nodes.require(invitation.node()).scope())) {
            throw AccessRefused.roleNotGivable(invitation.role().words());
        }
        var renewed = invitation.renews();
        if (renewed != null && !Givable.all(viewer, grants.heldAndToCome(renewed))) {
            throw AccessRefused.wider();
        }
        return invitation;
    }

    private Invited make(NewInvitation wanted, @Nullable AccountId renews, @Nullable AccountId by, Duration openFor) {
        if (wanted.kind() == Invitation.Kind.MAIL
                && (wanted.email() == null || !Login.folded(wanted.email()).mail())) {
            throw AccessRefused.addressMissing();
        }
        var token = Token.random();
        var code = wanted.kind() == Invitation.Kind.SLIP ? SlipCode.random() : null;
        Instant now = today.now();
        var id = InvitationId.next();
        invitations.save(new Invitation(
                id,
                wanted.role(),
                wanted.node(),
                wanted.person(),
                renews,
                wanted.name().strip(),
                wanted.email(),
                wanted.kind(),
                token.hash(),
                code == null ? null : hash(code),
                secrets.seal(token.value() + (code == null ? "" : " " + code.value())),
                by,
                now,
                now.plus(openFor),
                null,
                null,
                null,
                0));
        return new Invited(id, wanted.name().strip(), PATH + token.value(), code, now.plus(openFor));
    }

    private Invited unsealed(InvitationId id, String name, String sealed, Instant expiresAt) {
        var parts = secrets.open(sealed).split(" ", 2);
        return new Invited(id, name, PATH + parts[0], parts.length > 1 ? new SlipCode(parts[1]) : null, expiresAt);
    }

    private String hash(SlipCode code) {
        return secrets.blindIndex("slip:" + code.value());
    }

    private void write(NewInvitation wanted, Invited invited, UnaryOperator<String> link) {
        notices.mail(
                String.valueOf(wanted.email()),
                t("Приглашение в «Эстафету»"),
                String.join(
                        "\n",
                        t("Здравствуйте, {0}!", wanted.name().strip()),
                        "",
                        t(
                                "Вас приглашают в «Эстафету», программу наставничества педагогов. Ваша роль: {0}.",
                                t(wanted.role().words())),
                        t("Откройте ссылку и придумайте пароль. Ссылка действует 14 дней и открывается один раз.")),
                link.apply(invited.path()));
    }
}
