package estafeta.kernel;

import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads private rows in the name of the system within the transaction already open, on its connection; whoever was looking
 * looks on after. What is read is shown to nobody but whom the caller has made sure of. Rows that follow their person when
 * two records become one are moved in the same way.
 */
@Component
public class SystemReading {
    private final JdbcClient db;

    SystemReading(JdbcClient db) {
        this.db = db;
    }

    public <T> T read(String reason, Supplier<T> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Nothing is read as the system outside a transaction: " + reason);
        }
        var before = tell(reason);
        try {
            var read = work.get();
            tell(before);
            return read;
        } catch (RuntimeException failed) {
            tellAfter(failed, before);
            throw failed;
        }
    }

    /** A transaction that the database has given up takes no word any more and ends. */
    private void tellAfter(RuntimeException failed, String before) {
        try {
            tell(before);
        } catch (DataAccessException givenUp) {
            failed.addSuppressed(givenUp);
        }
    }

    private String tell(String system) {
        return db.sql("""
                with before as materialized (select coalesce(current_setting('estafeta.system', true), '') as told)
                select told from before, set_config('estafeta.system', :system, true)
                """).param("system", system).query(String.class).single();
    }
}
