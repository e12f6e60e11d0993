package estafeta.notification;

import estafeta.kernel.Secrets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The letters that lie in the outbox for an address. */
@Component
public class Letters {
    private final JdbcClient db;
    private final Secrets secrets;

    Letters(JdbcClient db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    private record Row(String address, String letter) {}

    /** Subject and text of each, in the order they were written. */
    public List<String> to(String address) {
        return db
                .sql(
                        "select to_sealed as address, letter_sealed as letter from notification.outbox where to_sealed is not null order by id")
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> secrets.open(row.address).equals(address))
                .map(row -> JsonMapper.shared().readValue(secrets.open(row.letter), Letter.class))
                .map(letter -> (letter.subject() + "\n" + letter.body()).replace('\u00a0', ' '))
                .toList();
    }
}
