package estafeta.matching;

import estafeta.kernel.Secrets;
import estafeta.matching.engine.Result;
import estafeta.matching.file.ResultText;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the pairs and the proof of a search as they came out, sealed: the same result is the same text, to the byte. */
@Component
class Results {
    private final JdbcClient db;
    private final Secrets secrets;

    Results(JdbcClient db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    void keep(RunId run, Result result) {
        db.sql("insert into matching.result (run, result_sealed) values (:run, :result)")
                .param("run", run.value())
                .param("result", secrets.seal(ResultText.of(result)))
                .update();
    }

    /** Whether this came out then; nothing is known of searches before results were kept. */
    Optional<Boolean> cameOut(RunId run, Result result) {
        return db.sql("select result_sealed from matching.result where run = :run")
                .param("run", run.value())
                .query(String.class)
                .optional()
                .map(secrets::open)
                .map(ResultText.of(result)::equals);
    }
}
