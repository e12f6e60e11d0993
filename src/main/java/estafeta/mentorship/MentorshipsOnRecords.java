package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.kernel.Period;
import estafeta.people.Consequence;
import estafeta.people.RecordDependants;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mentorships of any state and readiness to mentor keep the affiliations they stand on. */
@Component
class MentorshipsOnRecords implements RecordDependants {
    private final JdbcClient db;

    MentorshipsOnRecords(JdbcClient db) {
        this.db = db;
    }

    private record Pair(UUID id, String names, Period period) {}

    @Override
    public List<Consequence> dependingOn(Set<UUID> created) {
        var pairs = db.sql("""
                select m.id, m.period, string_agg(distinct p.name, ', ') as names
                from mentorship.mentorship m
                join mentorship.side s on s.mentorship = m.id
                join people.affiliation a on a.id = s.affiliation
                join people.person p on p.id = a.person
                where m.id in (select own.mentorship from mentorship.side own where own.affiliation in (:created))
                group by m.id
                order by m.id
                """).param("created", created).query(Pair.class).list();
        var ready = db.sql("select count(*) from mentorship.readiness where affiliation in (:created)")
                .param("created", created)
                .query(Integer.class)
                .single();
        return Stream.concat(
                        pairs.stream()
                                .map(pair -> new Consequence(
                                        t("пара {0} ({1})", pair.names(), pair.period()), "/mentorships/" + pair.id())),
                        Stream.of(ready)
                                .filter(count -> count > 0)
                                .map(count -> Consequence.of(t("готовность быть наставником"))))
                .toList();
    }
}
