package estafeta.access;

import estafeta.kernel.Today;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which whoever has the machine becomes an administrator: each opens once, within an hour. */
@Service
@Transactional
public class AdministratorLinks {
    private static final Duration OPEN_FOR = Duration.ofHours(1);
    private final Invitations invitations;
    private final Today today;
    private final JdbcClient db;

    AdministratorLinks(Invitations invitations, Today today, JdbcClient db) {
        this.invitations = invitations;
        this.today = today;
        this.db = db;
    }

    /** The path of a new link. */
    public String make() {
        return invitations.administrator(OPEN_FOR).path();
    }

    /** Whether nobody is an administrator yet. */
    @Transactional(readOnly = true)
    public boolean wanted() {
        return db.sql("""
                select not exists (
                  select from access.grants_at(:now) g
                  join access.account a on a.id = g.account
                  where g.role = 'ADMINISTRATOR'
                  and a.password_hash is not null
                  and a.closed_at is null)
                """)
                .param("now", Timestamp.from(today.now()))
                .query(Boolean.class)
                .single();
    }
}
