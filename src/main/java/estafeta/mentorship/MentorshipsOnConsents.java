package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.people.Consent;
import estafeta.people.ConsentDependants;
import estafeta.people.ConsentPurpose;
import estafeta.people.Consequence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A pair of employees goes on without a consent to data: the employer needs none for it. Of whoever is no employee there is
 * no other ground, so the pair is to be ended.
 */
@Component
class MentorshipsOnConsents implements ConsentDependants {
    private final JdbcClient db;

    MentorshipsOnConsents(JdbcClient db) {
        this.db = db;
    }

    private record Pair(UUID id, String names, boolean employee) {}

    @Override
    public List<Consequence> ifWithdrawn(Consent consent, LocalDate on) {
        if (consent.purpose() != ConsentPurpose.MENTORING) {
            return List.of();
        }
        return db
                .sql("""
                select m.id, string_agg(distinct other.name, ', ') as names, bool_and(a.kind = 'EMPLOYEE') as employee
                from people.affiliation a
                join mentorship.side s on s.affiliation = a.id
                join mentorship.mentorship m on m.id = s.mentorship
                join mentorship.side other on other.mentorship = m.id
                where a.person = :person and a.organisation = :node
                and m.state in ('PROPOSED', 'AGREED', 'IN_ORDER', 'ACTIVE', 'PAUSED')
                and upper(s.period) = upper(m.period)
                group by m.id
                order by m.id
                """)
                .param("person", consent.person().value())
                .param("node", consent.node().value())
                .query(Pair.class)
                .list()
                .stream()
                .map(pair -> new Consequence(
                        pair.employee
                                ? t("пара продолжается, работодателю для неё согласие не нужно: {0}", pair.names)
                                : t("пару нужно прекратить, другого основания для данных нет: {0}", pair.names),
                        "/mentorships/" + pair.id))
                .toList();
    }
}
