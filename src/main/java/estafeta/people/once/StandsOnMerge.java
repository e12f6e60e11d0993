package estafeta.people.once;

import static estafeta.shell.Text.t;

import estafeta.kernel.SystemReading;
import estafeta.people.Consequence;
import estafeta.people.RecordDependants;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A time at an organisation that was made of two is not taken out: first the merge is taken back. */
@Component
@Transactional(readOnly = true)
class StandsOnMerge implements RecordDependants {
    private final JdbcClient db;
    private final SystemReading system;

    StandsOnMerge(JdbcClient db, SystemReading system) {
        this.db = db;
        this.system = system;
    }

    @Override
    public List<Consequence> dependingOn(Set<UUID> created) {
        return system.read(
                "на чём стоит объединение",
                () -> db.sql("""
                                select distinct m.id
                                from people.affiliation a
                                join people.merge m on m.kept = a.person and m.undone_at is null
                                join people.merge_moved j on j.merge = m.id and j.what like 'people.affiliation joined %'
                                where a.id in (:created)
                                and j.rows -> 0 ->> 'id' = a.id::text
                                """).param("created", created).query(UUID.class).list().stream()
                        .map(merge -> new Consequence(t("объединение двух записей"), "/people/merges/" + merge))
                        .toList());
    }
}
