package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The code from the telephone: set up once, asked once at each sign-in, replaced by a recovery code when it is lost. */
@Service
@Transactional
public class SecondFactor {
    private static final int CODES = 10;
    private final AccountRepository accounts;
    private final Accounts accountsBy;
    private final SignIns signIns;
    private final Attempts attempts;
    private final Secrets secrets;
    private final Today today;
    private final JdbcClient db;

    SecondFactor(
            AccountRepository accounts,
            Accounts accountsBy,
            SignIns signIns,
            Attempts attempts,
            Secrets secrets,
            Today today,
            JdbcClient db) {
        this.accounts = accounts;
        this.accountsBy = accountsBy;
        this.signIns = signIns;
        this.attempts = attempts;
        this.secrets = secrets;
        this.today = today;
        this.db = db;
    }

    /** A key to show on the set-up page: the page carries it sealed until the first code proves it. */
    public record Offer(Totp totp, String sealed, String address) {}

    @Transactional(readOnly = true)
    public Offer offer(AccountId id) {
        return offered(id, secrets.seal(id.value() + ":" + Totp.random().base32()));
    }

    /** The same offer again, after a mistyped code. */
    @Transactional(readOnly = true)
    public Offer offered(AccountId id, String sealed) {
        var totp = Totp.of(mine(id, sealed));
        return new Offer(totp, sealed, totp.address(accountsBy.require(id).login()));
    }

    /** Takes the key into use if the code fits. Answers the recovery codes, shown this once. */
    public List<String> setUp(AccountId id, SignInId signIn, String sealed, String code) {
        var base32 = mine(id, sealed);
        var account = accountsBy.require(id);
        attempts.count(Throttle.LOGIN, account.login());
        var step = Totp.of(base32).match(code, today.now(), 0);
        if (step.isEmpty()) {
            throw AccessRefused.wrongCode();
        }
        attempts.clear(Throttle.LOGIN, account.login());
        accounts.save(account.withSecondFactor(secrets.seal(base32), step.getAsLong()));
        signIns.giveSecondFactor(signIn);
        return freshCodes(id);
    }

    /** Lets the sign-in through if the code of the telephone or an unused recovery code fits. */
    public void give(AccountId id, SignInId signIn, String code) {
        var account = accountsBy.require(id);
        var sealed = account.totp();
        if (sealed == null) {
            throw AccessRefused.wrongCode();
        }
        attempts.count(Throttle.LOGIN, account.login());
        var last = account.totpStep();
        var step = Totp.of(secrets.open(sealed)).match(code, today.now(), last == null ? 0 : last);
        if (step.isPresent()) {
            accounts.save(account.withSecondFactor(sealed, step.getAsLong()));
        } else if (!spent(id, code)) {
            throw AccessRefused.wrongCode();
        }
        attempts.clear(Throttle.LOGIN, account.login());
        signIns.giveSecondFactor(signIn);
    }

    private String mine(AccountId id, String sealed) {
        var opened = secrets.open(sealed).split(":", 2);
        if (!opened[0].equals(id.value().toString())) {
            throw AccessRefused.wrongCode();
        }
        return opened[1];
    }

    private List<String> freshCodes(AccountId id) {
        db.sql("delete from access.recovery_code where account = :account")
                .param("account", id.value())
                .update();
        var codes = Stream.generate(SlipCode::random).distinct().limit(CODES).toList();
        db.sql("""
                insert into access.recovery_code (account, code_hash) select :account::uuid, unnest(:hashes::text[])
                """)
                .param("account", id.value())
                .param("hashes", codes.stream().map(code -> hash(id, code)).toArray(String[]::new))
                .update();
        return codes.stream().map(SlipCode::words).toList();
    }

    private boolean spent(AccountId id, String typed) {
        return SlipCode.read(typed)
                .map(code -> db.sql("""
                                update access.recovery_code set used_at = :now
                                where account = :account
                                and code_hash = :hash
                                and used_at is null
                                """)
                                .param("now", Timestamp.from(today.now()))
                                .param("account", id.value())
                                .param("hash", hash(id, code))
                                .update()
                        == 1)
                .orElse(false);
    }

    private String hash(AccountId id, SlipCode code) {
        return secrets.blindIndex("recovery:" + id.value() + ":" + code.value());
    }
}
