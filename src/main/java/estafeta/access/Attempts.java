package estafeta.access;

import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts tries to sign in. A try is counted before it is judged, in a transaction of its own, so that neither haste nor
 * a refusal takes it back; a try that succeeds is forgotten.
 */
@Component
@Transactional
class Attempts {
    private final JdbcClient db;
    private final Secrets secrets;
    private final Today today;
    private final TransactionOperations transaction;

    Attempts(JdbcClient db, Secrets secrets, Today today, TransactionOperations transaction) {
        this.db = db;
        this.secrets = secrets;
        this.today = today;
        this.transaction = transaction;
    }

    private record Tried(int failures, Instant lastAt, Instant allowedAt) {}

    /**
     * Counts a try, or refuses it and says when the next one is heard. Never while a transaction is open: it would take a
     * second connection, and as many sign-ins at a time as the pool has connections would wait for one another.
     */
    @Transactional(propagation = Propagation.NEVER)
    void count(Throttle throttle, String of) {
        transaction.executeWithoutResult(status -> counted(throttle, of));
    }

    private void counted(Throttle throttle, String of) {
        var key = key(throttle, of);
        var now = today.now().truncatedTo(ChronoUnit.MILLIS); // the database rounds what is finer
        db.sql("""
                insert into access.attempt (key, failures, last_at, allowed_at) values (:key, 0, :now, :now)
                on conflict do nothing
                """).param("key", key).param("now", Timestamp.from(now)).update();
        var tried = db.sql("select failures, last_at, allowed_at from access.attempt where key = :key for update")
                .param("key", key)
                .query(Tried.class)
                .single();
        if (tried.allowedAt.isAfter(now)) {
            throw AccessRefused.tooManyTries(Duration.between(now, tried.allowedAt));
        }
        int failures = tried.lastAt.plus(Throttle.MEMORY).isBefore(now) ? 1 : tried.failures + 1;
        db.sql("update access.attempt set failures = :failures, last_at = :now, allowed_at = :allowed where key = :key")
                .param("failures", failures)
                .param("now", Timestamp.from(now))
                .param("allowed", Timestamp.from(now.plus(throttle.pause(failures))))
                .param("key", key)
                .update();
    }

    /** The try was no failure after all. */
    void forgive(Throttle throttle, String of) {
        db.sql("""
                update access.attempt set failures = greatest(failures - 1, 0), allowed_at = :now
                where key = :key
                """)
                .param("now", Timestamp.from(today.now().truncatedTo(ChronoUnit.MILLIS)))
                .param("key", key(throttle, of))
                .update();
    }

    /** All failures are forgotten: the right one has come. */
    void clear(Throttle throttle, String of) {
        db.sql("delete from access.attempt where key = :key")
                .param("key", key(throttle, of))
                .update();
    }

    private String key(Throttle throttle, String of) {
        return secrets.blindIndex(throttle.name().toLowerCase(Locale.ROOT) + ":" + of);
    }
}
