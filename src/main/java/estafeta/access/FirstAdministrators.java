package estafeta.access;

import estafeta.installation.AdministratorEntrance;
import estafeta.kernel.Journal;
import estafeta.kernel.NodeId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets in as an administrator whoever has the machine: by a link that opens once, within an hour. */
@Component
class FirstAdministrators implements AdministratorEntrance {
    private static final Duration OPEN_FOR = Duration.ofHours(1);
    private final Invitations invitations;
    private final Journal journal;
    private final Viewers viewers;
    private final Today today;
    private final TransactionOperations transaction;
    private final JdbcClient db;

    FirstAdministrators(
            Invitations invitations,
            Journal journal,
            Viewers viewers,
            Today today,
            TransactionOperations transaction,
            JdbcClient db) {
        this.invitations = invitations;
        this.journal = journal;
        this.viewers = viewers;
        this.today = today;
        this.transaction = transaction;
        this.db = db;
    }

    @Override
    public String makeLink() {
        return viewers.as(
                Viewer.system("ссылка для администратора"),
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    var invited = invitations.administrator(OPEN_FOR);
                    journal.record(
                            AccessEvent.INVITED,
                            NodeId.ROOT,
                            today.at(NodeId.ROOT),
                            Map.of("role", estafeta.kernel.Role.ADMINISTRATOR, "kind", Invitation.Kind.LINK),
                            null,
                            List.of(invited.id()));
                    return invited.path();
                })));
    }

    @Override
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
