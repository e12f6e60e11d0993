package estafeta.notification;

import estafeta.kernel.Ids;
import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes letters into the outbox, in the transaction of what they tell of. They leave after it, or not at all. */
@Service
public class Notices {
    private final JdbcClient db;
    private final Secrets secrets;
    private final Today today;
    private final ObjectProvider<JavaMailSender> server;
    private final JsonMapper json = JsonMapper.shared();

    Notices(JdbcClient db, Secrets secrets, Today today, ObjectProvider<JavaMailSender> server) {
        this.db = db;
        this.secrets = secrets;
        this.today = today;
        this.server = server;
    }

    /** The link is a whole address, the text is plain. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mail(String to, String subject, String text, @Nullable String link) {
        db.sql("""
                insert into notification.outbox (id, to_sealed, letter_sealed, state, made_at, next_try_at)
                values (:id, :to, :letter, 'WAITING', :now, :now)
                """)
                .param("id", Ids.next())
                .param("to", secrets.seal(to))
                .param("letter", secrets.seal(json.writeValueAsString(new Letter(subject, text, link))))
                .param("now", Timestamp.from(today.now()))
                .update();
    }

    @Transactional(readOnly = true)
    public Outbox outbox() {
        return db.sql("""
                select :set as server_set,
                  (count(*) filter (where state = 'WAITING'))::int as waiting,
                  min(made_at) filter (where state = 'WAITING') as oldest,
                  (count(*) filter (where state = 'FAILED'))::int as failed,
                  (array_agg(trouble order by made_at desc) filter (where trouble is not null))[1] as trouble
                from notification.outbox
                where state <> 'SENT'
                """)
                .param("set", server.getIfAvailable() != null)
                .query(Outbox.class)
                .single();
    }
}
