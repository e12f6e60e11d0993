package estafeta.access;

import estafeta.kernel.PersonId;
import estafeta.people.Consequence;
import estafeta.people.PersonReferences;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, invitations and readings follow their person when two records become one. */
@Component
@Transactional
class AccountPersons implements PersonReferences {
    private final JdbcClient db;

    AccountPersons(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Consequence> ifMerged(PersonId kept, PersonId gone) {
        return List.of();
    }

    @Override
    public void merged(PersonId kept, PersonId gone) {
        for (var statement : List.of(
                "update access.account set person = :kept, version = version + 1 where person = :gone",
                "update access.invitation set person = :kept, version = version + 1 where person = :gone",
                """
                update access.reading r set person = :kept where r.person = :gone
                and not exists (
                  select from access.reading k
                  where k.person = :kept and k.hour = r.hour and k.account = r.account and k.what = r.what)
                """)) {
            db.sql(statement)
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
        }
    }
}
