package estafeta.people;

import estafeta.kernel.PersonId;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose name, birth date or telephone has changed, so that it is compared with the others of the register soon. */
@Component
public class LikenessDue {
    private final JdbcClient db;

    LikenessDue(JdbcClient db) {
        this.db = db;
    }

    public void note(PersonId... persons) {
        db.sql("insert into people.likeness_due (person) select unnest(:persons::uuid[]) on conflict do nothing")
                .param("persons", Arrays.stream(persons).map(PersonId::value).toArray(UUID[]::new))
                .update();
    }
}
