package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.function.SingletonSupplier;

/** Opens accounts and proves passwords. */
@Service
@Transactional
public class Accounts {
    private final AccountRepository accounts;
    private final SignIns signIns;
    private final Attempts attempts;
    private final Today today;
    private final TransactionOperations transaction;
    private final PasswordEncoder argon = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Judged when there is no account, so that both take the same time. */
    private final Supplier<String> nobodys = SingletonSupplier.of(() -> String.valueOf(argon.encode("никто")));

    Accounts(
            AccountRepository accounts,
            SignIns signIns,
            Attempts attempts,
            Today today,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.attempts = attempts;
        this.today = today;
        this.transaction = transaction;
    }

    /** An account without a password: nobody signs in with it until one is set. */
    public AccountId open(String name, Login login, @Nullable PersonId person) {
        if (name.isBlank()) {
            throw AccessRefused.nameMissing();
        }
        if (accounts.findByLogin(login.value()).isPresent()) {
            throw AccessRefused.loginTaken();
        }
        return AccessRefused.guarded(
                        () -> accounts.save(Account.open(AccountId.next(), person, name.strip(), login, today.now())))
                .id();
    }

    AccountId open(String name, Login login, @Nullable PersonId person, Password password) {
        var id = open(name, login, person);
        set(id, password);
        return id;
    }

    void set(AccountId id, Password password) {
        accounts.save(require(id).withPassword(String.valueOf(argon.encode(password.value()))));
    }

    Account require(AccountId id) {
        return accounts.findById(id).orElseThrow(AccessRefused::unknownAccount);
    }

    /** The account of this login, if it is open. */
    @Transactional(readOnly = true)
    public java.util.Optional<AccountId> find(String login) {
        return accounts.findByLogin(Login.folded(login).value())
                .filter(account -> account.closedAt() == null)
                .map(Account::id);
    }

    /** Who signs in with this login and password from this network address; refused after too many failures. */
    @Transactional(propagation = Propagation.NEVER)
    public AccountId prove(String login, String password, String address) {
        var folded = Login.folded(login).value();
        attempts.count(Throttle.ADDRESS, address);
        attempts.count(Throttle.LOGIN, folded);
        var account = accounts.findByLogin(folded).filter(one -> one.closedAt() == null);
        var hash = account.map(Account::passwordHash).orElseGet(nobodys);
        boolean right = argon.matches(password, hash);
        if (account.isEmpty() || !right || account.get().passwordHash() == null) {
            throw AccessRefused.wrongPassword();
        }
        attempts.clear(Throttle.LOGIN, folded);
        attempts.forgive(Throttle.ADDRESS, address);
        return account.get().id();
    }

    /** Sets a new password instead of the known one and signs out on all other devices. Sent twice it is done once. */
    @Transactional(propagation = Propagation.NEVER)
    public void changePassword(AccountId id, String old, String fresh, @Nullable SignInId here) {
        var account = require(id);
        attempts.count(Throttle.LOGIN, account.login());
        var hash = account.passwordHash();
        if (hash == null || !argon.matches(old, hash) && !argon.matches(fresh, hash)) {
            throw AccessRefused.wrongOldPassword();
        }
        attempts.clear(Throttle.LOGIN, account.login());
        var password = Password.of(fresh, new Login(account.login()));
        transaction.executeWithoutResult(status -> {
            set(id, password);
            signIns.endOthers(id, here);
        });
    }
}
