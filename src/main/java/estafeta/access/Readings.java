package estafeta.access;

import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewers;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes who opened whose card, private tab, export or paper: one line a person an hour. Nobody's look at himself. */
@Service
public class Readings implements ReadingJournal {
    private final JdbcClient db;
    private final Viewers viewers;
    private final Today today;

    Readings(JdbcClient db, Viewers viewers, Today today) {
        this.db = db;
        this.viewers = viewers;
        this.today = today;
    }

    @Override
    @Transactional
    public void opened(PersonId person, String what) {
        opened(List.of(person), what);
    }

    @Override
    @Transactional
    public void opened(Collection<PersonId> people, String what) {
        var viewer = viewers.current();
        var account = viewer.account();
        if (account == null) {
            return;
        }
        db.sql("""
                insert into access.reading (account, person, what, hour)
                select :account, person, :what, :hour from unnest(:people::uuid[]) person
                on conflict do nothing
                """)
                .param("account", account.value())
                .param(
                        "people",
                        people.stream()
                                .filter(person -> !person.equals(viewer.person()))
                                .map(PersonId::value)
                                .toArray(UUID[]::new))
                .param("what", what)
                .param("hour", Timestamp.from(today.now().truncatedTo(ChronoUnit.HOURS)))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Reading> of(PersonId person, int limit) {
        return db.sql("""
                select a.name, r.what, r.hour
                from access.reading r
                join access.account a on a.id = r.account
                where r.person = :person
                order by r.hour desc, a.name
                limit :limit
                """)
                .param("person", person.value())
                .param("limit", limit)
                .query(Reading.class)
                .list();
    }
}
