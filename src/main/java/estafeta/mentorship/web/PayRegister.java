package estafeta.mentorship.web;

import estafeta.kernel.Folding;
import estafeta.kernel.Permission;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.pay.PayId;
import estafeta.shell.Option;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What mentors are paid, as the employer reads it. Each row is besides guarded by the database. */
@Component
@Transactional(readOnly = true)
class PayRegister {
    static final int PAGE = 50;

    private static final String PAID = """
            with place as materialized (
              select n.id, n.path <@ any(:sets::ltree[]) as sets from kernel.node n where n.path <@ any(:scopes::ltree[])),
            pay as materialized (
              select p.*, p.period as term, place.sets, a.name, m.state as pair, at_work.paid
              from place
              join mentorship.pay p on p.node = place.id and p.mistake is null
              join mentorship.mentorship m on m.id = p.mentorship and m.state <> 'CANCELLED'
              join people.affiliation a on a.id = p.affiliation
              left join lateral (
                select p.period * s.period as paid
                from mentorship.side s
                where s.mentorship = p.mentorship and s.affiliation = p.affiliation and s.role = 'MENTOR'
                and s.period && p.period
                order by lower(s.period) desc limit 1) at_work on true)
            """;

    private static final String ROWS = """
            select f.id, f.mentorship, f.person, f.node as employer, o.short_name as organisation, f.name, post.position,
              young.names as mentees, f.pair = 'PAUSED' as paused, f.term, f.paid, f.how, f.sum, f.terms, f.number,
              f.signed_on, f.sets
            from found f
            join organisation.name o on o.unit = f.node and upper_inf(o.period)
            left join lateral (
              select t.position from people.post t
              where t.affiliation = f.affiliation
              order by upper(t.period) desc nulls first, t.terms = 'MAIN' desc, t.id limit 1) post on true
            left join lateral (
              select string_agg(distinct s.name, ', ') as names
              from mentorship.side s where s.mentorship = f.mentorship and s.role = 'MENTEE') young on true
            order by f.name, f.id
            """;

    private final JdbcClient db;
    private final Today today;

    PayRegister(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** The mentors of a pair whose pay the viewer sees, with what was ever noted. */
    List<PayLine> of(MentorshipId id, Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.SEE_PAY) && viewer.person() == null) {
            return List.of();
        }
        return db.sql("""
                select s.id as side, p.id, s.name as mentor, p.period as term, p.period * s.period as paid, p.how, p.sum, p.terms,
                  p.number, p.signed_on, p.mistake, n.path <@ any(:sets::ltree[]) as sets
                from mentorship.side s
                join people.affiliation a on a.id = s.affiliation and a.kind = 'EMPLOYEE'
                join kernel.node n on n.id = s.organisation
                left join mentorship.pay p on p.mentorship = s.mentorship and p.affiliation = s.affiliation
                  and p.period && s.period
                where s.mentorship = :id and s.role = 'MENTOR'
                and (p.id is not null or n.path <@ any(:sets::ltree[]))
                order by lower(s.period), s.name, s.id, p.mistake is not null, lower(p.period)
                """)
                .param("id", id.value())
                .param("sets", viewer.paths(Permission.SET_PAY))
                .query(PayLine.class)
                .list();
    }

    List<PaysPage.Row> find(PayFilter filter, Viewer viewer, int limit) {
        return asked(PAID + """
                , found as (
                  select * from pay
                  where (:folded = '' or kernel.fold(name) like :typed)
                  and case :state
                    when 'all' then true
                    when 'over' then paid is null or paid << daterange(:today::date, null)
                    when 'unnumbered' then how <> 'NONE' and number is null
                    else upper(paid) > :today::date end
                  and (:year = '' or paid && :term::daterange)
                  and (:employer = '' or node = nullif(:employer, '')::uuid)
                  and (name, id) > (:after collate kernel.russian, :afterId::uuid)
                  order by name, id
                  limit :limit)
                """ + ROWS, viewer)
                .param("folded", filter.q())
                .param("typed", Folding.literal(Folding.fold(filter.q())) + "%")
                .param("state", filter.state())
                .param("year", filter.year())
                .param("employer", filter.employer())
                .param(
                        "term",
                        filter.year().isEmpty()
                                ? "[,]"
                                : new SchoolYear(Integer.parseInt(filter.year()))
                                        .period()
                                        .sql())
                .param("after", filter.after())
                .param("afterId", filter.afterId().isEmpty() ? new UUID(0, 0).toString() : filter.afterId())
                .param("limit", limit)
                .query(PaysPage.Row.class)
                .list();
    }

    /** Everything that the order of one sets. */
    List<PaysPage.Row> ofOrder(PayId id, Viewer viewer) {
        return asked(PAID + """
                , found as (
                  select pay.* from pay
                  join mentorship.pay one on one.id = :id
                  where pay.node = one.node and pay.number = one.number and pay.signed_on = one.signed_on)
                """ + ROWS, viewer)
                .param("id", id.value())
                .query(PaysPage.Row.class)
                .list();
    }

    /** Whoever pays. */
    List<Option> employers(Viewer viewer) {
        return asked(PAID + """
                select o.unit::text as value, o.short_name as words, '' as hint
                from organisation.name o
                where upper_inf(o.period) and o.unit in (select node from pay)
                order by o.short_name collate kernel.russian, o.unit
                limit 500
                """, viewer).query(Option.class).list();
    }

    PaysPage.Count count(Viewer viewer) {
        return asked(PAID + """
                select count(distinct person) filter (where paid @> :today::date and how <> 'NONE') as paid,
                  coalesce(sum(sum) filter (where paid @> :today::date), 0) as roubles,
                  count(*) filter (where how <> 'NONE' and number is null) as without_number,
                  count(distinct node) as employers
                from pay
                """, viewer).query(PaysPage.Count.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, Viewer viewer) {
        return db.sql(sql)
                .param("scopes", viewer.paths(Permission.SEE_PAY))
                .param("sets", viewer.paths(Permission.SET_PAY))
                .param("today", today.at(viewer));
    }
}
