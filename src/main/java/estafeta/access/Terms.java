package estafeta.access;

import estafeta.kernel.Today;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long access keeps what it keeps about people: the terms of personal-data.csv, made true. */
@Component
@Transactional
class Terms {
    private static final int ROLE_YEARS = 5;
    private final JdbcClient db;
    private final Today today;

    Terms(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    void wipe() {
        var now = today.now();
        delete("delete from access.attempt where last_at < :before", now.minus(Throttle.MEMORY));
        delete("delete from access.sign_in where last_seen_at < :before", yearsBefore(now, 1));
        delete("delete from access.invitation where created_at < :before", yearsBefore(now, 1));
        delete(
                "delete from access.role_grant where coalesce(ended_at, upper(period)::timestamptz) < :before",
                yearsBefore(now, ROLE_YEARS));
        // the program itself may not touch this journal but through its function, which knows the term
        db.sql("select access.wipe_readings()::text").query((row, number) -> "").list();
    }

    private void delete(String statement, Instant before) {
        db.sql(statement).param("before", Timestamp.from(before)).update();
    }

    private static Instant yearsBefore(Instant now, int years) {
        return now.atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
    }
}
