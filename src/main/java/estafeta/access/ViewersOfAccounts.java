package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.AccountViewers;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.sql.Timestamp;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who is not at a screen: an account with the grants it has now. */
@Component
class ViewersOfAccounts implements AccountViewers {
    private final JdbcClient db;
    private final Today today;

    ViewersOfAccounts(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    @Transactional(readOnly = true)
    public Viewer viewer(AccountId account) {
        var rows = db.sql("""
                select a.id as account, a.person, a.name, a.locale, g.role, g.node, g.path::text as path, g.zone
                from access.account a
                left join access.grants_at(:now) g on g.account = a.id
                where a.id = :account and a.closed_at is null
                """)
                .param("now", Timestamp.from(today.now()))
                .param("account", account.value())
                .query((row, number) -> AccountRow.of(row))
                .list();
        return rows.isEmpty() ? Viewer.anonymous(Locale.of("ru")) : AccountRow.viewer(rows);
    }
}
