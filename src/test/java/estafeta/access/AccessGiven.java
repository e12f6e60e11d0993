package estafeta.access;

import estafeta.access.web.DeviceCookie;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import jakarta.servlet.http.Cookie;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

/** Accounts with roles, and requests sent by them. */
@Component
public class AccessGiven {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final Viewer SYSTEM = Viewer.system("тест");
    private final Accounts accounts;
    private final Grants grants;
    private final SignIns signIns;
    private final Viewers viewers;
    private final Today today;
    private final TransactionOperations transaction;

    AccessGiven(
            Accounts accounts,
            Grants grants,
            SignIns signIns,
            Viewers viewers,
            Today today,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.grants = grants;
        this.signIns = signIns;
        this.viewers = viewers;
        this.today = today;
        this.transaction = transaction;
    }

    public String login() {
        return "given" + NEXT.incrementAndGet() + "@school.example";
    }

    /** An account that holds nothing. */
    public AccountId account(String name, @Nullable PersonId person) {
        return work(() -> accounts.open(name, Login.of(login()), person));
    }

    /** An account with the role at the node from today. */
    public AccountId account(Role role, NodeId node) {
        var account = account("Тестов Тест (" + role.words() + ")", null);
        grant(account, role, node, Period.since(today.at(node)));
        return account;
    }

    public AccountId account(Role role, NodeId node, PersonId person) {
        var account = account("Тестов Тест (" + role.words() + ")", person);
        grant(account, role, node, Period.since(today.at(node)));
        return account;
    }

    public void grant(AccountId account, Role role, NodeId node, Period period) {
        work(() -> grants.give(account, role, node, period, SYSTEM));
    }

    /** Who looks when the account looks. */
    public Viewer viewer(AccountId account) {
        return signIns.find(token(account)).orElseThrow().viewer();
    }

    /** A device on which the account is signed in, second factor given. */
    public String token(AccountId account) {
        return work(() -> signIns.begin(account, "Тест", false, true));
    }

    /** The request comes from a device of the account, with the token of its forms. */
    public RequestPostProcessor signedIn(AccountId account) {
        var token = token(account);
        return request -> {
            request.setCookies(new Cookie(DeviceCookie.NAME, token));
            return FormToken.fresh().postProcessRequest(request);
        };
    }

    private <T> T work(java.util.function.Supplier<T> work) {
        return viewers.as(SYSTEM, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
