package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Devices on which people are signed in. A row is session and device in one; it is written seldom. */
@Service
@Transactional
public class SignIns {
    public static final Duration REMEMBERED = Duration.ofDays(90);
    static final Duration SHORT = Duration.ofHours(12);
    private static final Duration SEEN = Duration.ofMinutes(10);
    private final JdbcClient db;
    private final Today today;

    SignIns(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** The token to keep on the device. */
    public String begin(AccountId account, String device, boolean persistent, boolean secondFactorGiven) {
        var token = Token.random();
        var now = Timestamp.from(today.now());
        db.sql("""
                insert into access.sign_in
                  (id, account, token_hash, device, persistent, created_at, last_seen_at, expires_at, second_factor_at)
                values (:id, :account, :hash, :device, :persistent, :now, :now, :expires, :factor)
                """)
                .param("id", SignInId.next().value())
                .param("account", account.value())
                .param("hash", token.hash())
                .param("device", device)
                .param("persistent", persistent)
                .param("now", now)
                .param("expires", Timestamp.from(today.now().plus(persistent ? REMEMBERED : SHORT)))
                .param("factor", secondFactorGiven ? now : null)
                .update();
        return token.value();
    }

    private record Row(
            UUID signIn, Instant lastSeenAt, @Nullable Instant secondFactorAt, boolean secondFactor, AccountRow who) {
        static Row of(ResultSet row, int number) throws SQLException {
            var secondFactorAt = row.getTimestamp("second_factor_at");
            return new Row(
                    row.getObject("sign_in", UUID.class),
                    row.getTimestamp("last_seen_at").toInstant(),
                    secondFactorAt == null ? null : secondFactorAt.toInstant(),
                    row.getBoolean("second_factor"),
                    AccountRow.of(row));
        }
    }

    /** Who holds the token, with the grants that are valid where they are at this moment: one statement. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public Optional<SignedIn> find(String token) {
        var now = today.now();
        var rows = db.sql("""
                select s.id as sign_in, s.last_seen_at, s.second_factor_at, a.id as account, a.person, a.name, a.locale,
                  a.totp is not null as second_factor, g.role, g.node, g.path::text as path, g.zone
                from access.sign_in s
                join access.account a on a.id = s.account
                left join access.grants_at(:now) g on g.account = a.id
                where s.token_hash = :hash
                and s.revoked_at is null
                and s.expires_at > :now
                and a.closed_at is null
                """)
                .param("hash", new Token(token).hash())
                .param("now", Timestamp.from(now))
                .query(Row::of)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        if (first.lastSeenAt.plus(SEEN).isBefore(now)) {
            seen(first.signIn, now);
        }
        return Optional.of(signedIn(first, rows));
    }

    private static SignedIn signedIn(Row row, List<Row> rows) {
        var viewer = AccountRow.viewer(rows.stream().map(Row::who).toList());
        boolean owed = row.secondFactorAt == null
                && viewer.grants().stream().anyMatch(grant -> grant.role().aboveOrganisations());
        var stage = !owed
                ? SignedIn.Stage.COMPLETE
                : row.secondFactor ? SignedIn.Stage.CODE_OWED : SignedIn.Stage.SECOND_FACTOR_TO_SET_UP;
        return new SignedIn(new SignInId(row.signIn), viewer, stage);
    }

    private void seen(UUID signIn, Instant now) {
        db.sql("update access.sign_in set last_seen_at = :now where id = :id and last_seen_at < :before")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(SEEN)))
                .param("id", signIn)
                .update();
    }

    void giveSecondFactor(SignInId id) {
        db.sql("update access.sign_in set second_factor_at = :now where id = :id")
                .param("now", Timestamp.from(today.now()))
                .param("id", id.value())
                .update();
    }

    @Transactional(readOnly = true)
    public List<Device> devices(AccountId account) {
        return db.sql("""
                select id, device, persistent, created_at, last_seen_at, expires_at
                from access.sign_in
                where account = :account
                and revoked_at is null
                and expires_at > :now
                order by last_seen_at desc
                """)
                .param("account", account.value())
                .param("now", Timestamp.from(today.now()))
                .query(Device.class)
                .list();
    }

    /** Signs out on one of the account's devices. */
    public void end(AccountId account, SignInId id) {
        db.sql(
                        "update access.sign_in set revoked_at = :now where id = :id and account = :account and revoked_at is null")
                .param("now", Timestamp.from(today.now()))
                .param("id", id.value())
                .param("account", account.value())
                .update();
    }

    /** Signs out everywhere but on the given device. */
    public void endOthers(AccountId account, @Nullable SignInId kept) {
        db.sql("""
                update access.sign_in set revoked_at = :now
                where account = :account
                and revoked_at is null
                and id is distinct from :kept::uuid
                """)
                .param("now", Timestamp.from(today.now()))
                .param("account", account.value())
                .param("kept", kept == null ? null : kept.value())
                .update();
    }
}
