package estafeta.kernel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets transactions do a named thing one after another; each holds it until its end. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Locks {
    private final JdbcClient db;

    Locks(JdbcClient db) {
        this.db = db;
    }

    public void alone(String what) {
        lock("pg_advisory_xact_lock", what);
    }

    /** Beside others who come together, never beside one who is alone. */
    public void together(String what) {
        lock("pg_advisory_xact_lock_shared", what);
    }

    private void lock(String how, String what) {
        db.sql("select %s(hashtextextended(:what, 0))::text".formatted(how))
                .param("what", what)
                .query((row, number) -> what)
                .list();
    }
}
