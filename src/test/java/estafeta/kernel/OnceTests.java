package estafeta.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstafetaTest
class OnceTests {
    @Autowired
    Done done;

    @Autowired
    JdbcClient db;

    private UUID key(int days) {
        var key = UUID.randomUUID();
        db.sql("insert into kernel.once (key, at) values (:key, now() - make_interval(days => :days))")
                .param("key", key)
                .param("days", days)
                .update();
        return key;
    }

    @Test
    void keysOfFormsAreForgottenAfterAWeek() {
        var old = key(8);
        var fresh = key(6);
        done.wipe();
        assertThat(db.sql("select key from kernel.once").query(UUID.class).list())
                .contains(fresh)
                .doesNotContain(old);
    }
}
