package estafeta.mentorship.pack;

import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.SchoolYear;
import estafeta.mentorship.MentorshipId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pairs of an organisation in a school year: led there, or with somebody of it on a side; and who works in them. */
@Component
class PairsOfYear {
    private static final int MOST_YEARS = 10;

    /** Begins a statement: {@code pair} and {@code party}, of {@code :node} and {@code :year}. */
    static final String SQL = """
            with pair as materialized (
              select m.id, m.node, m.state, m.period, k.slots, k.needs_agreement, k.needs_programme, f.line
              from mentorship.mentorship m
              join mentorship.kind k on k.id = m.kind
              join mentorship.form f on f.id = m.form
              where m.state not in ('DRAFT', 'CANCELLED') and m.period && :year::daterange
              and m.id in (
                select own.id from mentorship.mentorship own where own.node = :node
                union
                select s.mentorship from mentorship.side s
                where s.organisation = :node and s.period && :year::daterange)),
            party as materialized (
              select pair.*, s.affiliation, s.role, s.name, upper(s.period) - 1 as until,
                upper(s.period) >= upper(pair.period) as lasting, a.person, a.organisation, a.kind = 'EMPLOYEE' as employee
              from pair
              join mentorship.side s on s.mentorship = pair.id and s.period && :year::daterange
              join people.affiliation a on a.id = s.affiliation)
            """;

    private final JdbcClient db;

    PairsOfYear(JdbcClient db) {
        this.db = db;
    }

    /** A statement over them. */
    JdbcClient.StatementSpec asked(String sql, NodeId node, SchoolYear year) {
        return db.sql(SQL + sql)
                .param("node", node.value())
                .param("year", year.period().sql());
    }

    JdbcClient.StatementSpec asked(String sql, Asked asked) {
        return asked(sql, asked.node(), asked.year());
    }

    /** The present one and those before it in which the organisation led pairs, the latest first. */
    List<SchoolYear> years(NodeId node, LocalDate today) {
        var present = SchoolYear.of(today);
        var first = db.sql(
                        "select min(lower(period)) from mentorship.mentorship where node = :node and state <> 'CANCELLED'")
                .param("node", node.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(SchoolYear::of)
                .filter(year -> year.start() < present.start())
                .orElse(present);
        return IntStream.rangeClosed(0, Math.min(MOST_YEARS, present.start() - first.start()))
                .mapToObj(ago -> new SchoolYear(present.start() - ago))
                .toList();
    }

    List<PersonId> people(NodeId node, SchoolYear year) {
        return asked("select distinct person from party", node, year).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /** A pair, and whom it is called by. */
    record Led(MentorshipId id, String mentee) {}

    /** Those that are led here, in the order of their first mentees. */
    List<Led> led(NodeId node, SchoolYear year) {
        return asked("""
                select m.id, m.first_mentee as mentee from pair
                join mentorship.mentorship m on m.id = pair.id
                where pair.node = :node
                order by m.first_mentee, m.id
                """, node, year).query(Led.class).list();
    }
}
