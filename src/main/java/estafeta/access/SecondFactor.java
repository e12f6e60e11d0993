package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The code from the telephone: set up once, asked once at each sign-in, replaced by a recovery code when it is lost. */
@Service
@Transactional
public class SecondFactor {
    private static final int CODES = 10;
    private static final String OFFER = "offer";
    private static final String CODES_SHOWN = "codes";
    private static final Duration SHOWN_FOR = Duration.ofMinutes(15);
    private final AccountRepository accounts;
    private final Accounts accountsBy;
    private final SignIns signIns;
    private final Attempts attempts;
    private final Secrets secrets;
    private final Today today;
    private final TransactionOperations transaction;
    private final JdbcClient db;

    SecondFactor(
            AccountRepository accounts,
            Accounts accountsBy,
            SignIns signIns,
            Attempts attempts,
            Secrets secrets,
            Today today,
            TransactionOperations transaction,
            JdbcClient db) {
        this.accounts = accounts;
        this.accountsBy = accountsBy;
        this.signIns = signIns;
        this.attempts = attempts;
        this.secrets = secrets;
        this.today = today;
        this.transaction = transaction;
        this.db = db;
    }

    /** A key to show on the set-up page: the page carries it sealed until the first code proves it. */
    public record Offer(Totp totp, String sealed, String address) {}

    @Transactional(readOnly = true)
    public Offer offer(AccountId id) {
        return offered(id, seal(OFFER, id, Totp.random().base32()));
    }

    /** The same offer again, after a mistyped code. */
    @Transactional(readOnly = true)
    public Offer offered(AccountId id, String sealed) {
        var totp = Totp.of(mine(OFFER, id, sealed));
        return new Offer(totp, sealed, totp.address(accountsBy.require(id).login()));
    }

    /**
     * Takes the key into use if the code fits. Answers the recovery codes, sealed for the page that shows them: the page
     * can be asked for again when its first answer was lost on the way.
     */
    public String setUp(AccountId id, SignInId signIn, String sealed, String code) {
        var base32 = mine(OFFER, id, sealed);
        var step = Totp.of(base32).match(code, today.now(), 0); // not counted: the page shows the key
        if (step.isEmpty()) {
            throw AccessRefused.wrongCode();
        }
        accounts.save(accountsBy.require(id).withSecondFactor(secrets.seal(base32), step.getAsLong()));
        signIns.giveSecondFactor(signIn);
        return seal(CODES_SHOWN, id, today.now().getEpochSecond() + ":" + String.join(",", freshCodes(id)));
    }

    /** The recovery codes that were just made. */
    public List<String> codes(AccountId id, String sealed) {
        var parts = mine(CODES_SHOWN, id, sealed).split(":", 2);
        if (Instant.ofEpochSecond(Long.parseLong(parts[0])).plus(SHOWN_FOR).isBefore(today.now())) {
            throw AccessRefused.codesGone();
        }
        return List.of(parts[1].split(","));
    }

    /** Lets the sign-in through if the code of the telephone or an unused recovery code fits. */
    @Transactional(propagation = Propagation.NEVER)
    public void give(AccountId id, SignInId signIn, String code) {
        var account = accountsBy.require(id);
        var sealed = account.totp();
        if (sealed == null) {
            throw AccessRefused.wrongCode();
        }
        attempts.count(Throttle.LOGIN, account.login());
        transaction.executeWithoutResult(status -> {
            prove(account, sealed, code);
            attempts.clear(Throttle.LOGIN, account.login());
            signIns.giveSecondFactor(signIn);
        });
    }

    private void prove(Account account, String sealed, String code) {
        var last = account.totpStep();
        var step = Totp.of(secrets.open(sealed)).match(code, today.now(), last == null ? 0 : last);
        if (step.isPresent()) {
            accounts.save(account.withSecondFactor(sealed, step.getAsLong()));
        } else if (!spent(account.id(), code)) {
            throw AccessRefused.wrongCode();
        }
    }

    private String seal(String purpose, AccountId id, String words) {
        return secrets.seal(purpose + ":" + id.value() + ":" + words);
    }

    /** What was sealed for this purpose and this account; anything else that is sent was not made by our pages. */
    private String mine(String purpose, AccountId id, String sealed) {
        var whose = purpose + ":" + id.value() + ":";
        try {
            var opened = secrets.open(sealed);
            if (opened.startsWith(whose)) {
                return opened.substring(whose.length());
            }
        } catch (Secrets.Unopened foreign) {
            throw AccessRefused.wrongCode();
        }
        throw AccessRefused.wrongCode();
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
