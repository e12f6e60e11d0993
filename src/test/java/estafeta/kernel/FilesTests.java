package estafeta.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EstafetaTest
class FilesTests {
    private static final Viewer SYSTEM = Viewer.system("тест");

    @Autowired
    Files files;

    @Autowired
    Viewers viewers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private FileId keep(byte[] content) {
        return viewers.as(SYSTEM, () -> files.keep(NodeId.ROOT, null, "приказ.txt", content));
    }

    /** Somebody keeps what somebody else has just kept and now takes away. */
    @Test
    void aContentKeptAgainOutlivesTheWipingOfTheFirst() throws Exception {
        var content = NodeId.next().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var first = keep(content);
        try (var other = Executors.newSingleThreadExecutor()) {
            var second = viewers.as(
                    SYSTEM,
                    () -> java.util.Objects.requireNonNull(transaction.execute(status -> {
                        var kept = keep(content);
                        untilDoneOrWaiting(other.submit(() -> viewers.as(SYSTEM, () -> files.wipe(first))));
                        return kept;
                    })));
            other.shutdown();
            assertThat(other.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(viewers.as(SYSTEM, () -> files.find(first))).isEmpty();
            assertThat(viewers.as(SYSTEM, () -> files.read(second))).isEqualTo(content);
        }
    }

    private void untilDoneOrWaiting(Future<?> wiping) {
        while (!wiping.isDone()
                && !db.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                        .query(Boolean.class)
                        .single()) {
            Thread.onSpinWait();
        }
    }
}
