package estafeta.kernel;

import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done under the keys of forms; kept for as long as a browser may send a form again. */
@Component
@Transactional
class Done {
    private static final Duration KEPT = Duration.ofDays(7);
    private final JdbcClient db;
    private final Today today;

    Done(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    void wipe() {
        db.sql("delete from kernel.once where at < :before")
                .param("before", Timestamp.from(today.now().minus(KEPT)))
                .update();
    }
}
