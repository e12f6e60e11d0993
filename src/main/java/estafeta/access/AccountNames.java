package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.ActorNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The names shown of accounts. */
@Component
class AccountNames implements ActorNames {
    private final JdbcClient db;

    AccountNames(JdbcClient db) {
        this.db = db;
    }

    private record Named(UUID id, String name) {}

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(Collection<AccountId> accounts) {
        return db
                .sql("select id, name from access.account where id = any(:ids::uuid[])")
                .param("ids", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(named -> new AccountId(named.id), Named::name));
    }
}
