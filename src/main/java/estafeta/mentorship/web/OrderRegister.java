package estafeta.mentorship.web;

import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Act;
import estafeta.mentorship.OrderId;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders of employers in the viewer's part of the tree, and what waits for one. */
@Component
@Transactional(readOnly = true)
class OrderRegister {
    static final int PAGE = 50;
    private static final int MOST = 20;
    private static final int YEARS = 5;

    private static final String LINES = """
            select a.id, a.mentorship, a.kind, a.effective_on, a.until,
              names.mentors, names.mentees, names.gone, names.newcomer
            from mentorship.act a
            cross join lateral (
              select coalesce(string_agg(distinct s.name, '; ') filter (
                  where s.role = 'MENTOR' and upper(s.period) = upper(m.period)), '') as mentors,
                coalesce(string_agg(distinct s.name, '; ') filter (where s.role = 'MENTEE'), '') as mentees,
                string_agg(distinct s.name, '; ') filter (
                  where s.role = 'MENTOR' and upper(s.period) = a.effective_on) as gone,
                string_agg(distinct s.name, '; ') filter (
                  where s.role = 'MENTOR' and lower(s.period) = a.effective_on) as newcomer
              from mentorship.side s
              join mentorship.mentorship m on m.id = s.mentorship
              where s.mentorship = a.mentorship) names
            where %s
            order by a.kind, names.mentees, a.id
            """;

    private final JdbcClient db;

    OrderRegister(JdbcClient db) {
        this.db = db;
    }

    private record DueRow(UUID employer, String name, Act.Kind kind, int count) {}

    /** What waits for orders, by employers where the viewer approves pairs. */
    List<OrdersPage.Due> due(Viewer viewer) {
        var rows = db.sql("""
                with place as materialized (
                  select n.id from kernel.node n where n.path <@ any(:approve::ltree[])),
                due as (
                  select a.employer, a.kind, count(*) as count
                  from place
                  join mentorship.act a on a.employer = place.id and a.employer_order is null
                  group by a.employer, a.kind)
                select due.employer, o.short_name as name, due.kind, due.count
                from due
                join organisation.name o on o.unit = due.employer and upper_inf(o.period)
                order by o.short_name, due.employer, due.kind
                limit :most
                """)
                .param("approve", viewer.paths(Permission.APPROVE_MENTORSHIPS))
                .param("most", MOST * Act.Kind.values().length)
                .query(DueRow.class)
                .list();
        var due = new ArrayList<OrdersPage.Due>();
        for (var row : rows) {
            if (due.isEmpty() || !due.getLast().employer().equals(row.employer)) {
                due.add(new OrdersPage.Due(row.employer, row.name, new ArrayList<>()));
            }
            due.getLast().kinds().add(new OrdersPage.Due.Kind(row.kind, row.count));
        }
        return due;
    }

    List<OrdersPage.Row> find(OrderFilter filter, Viewer viewer, int limit) {
        return db.sql("""
                with place as materialized (
                  select n.id from kernel.node n where n.path <@ any(:scopes::ltree[])),
                found as (
                  select o.*
                  from place
                  join mentorship.employer_order o on o.employer = place.id
                  where (:number = '' or o.number ilike :typed)
                  and (:state = '' and (o.state <> 'CANCELLED' or o.number is not null) or o.state = :state)
                  and (:from::date is null or o.signed_on between :from::date and :to::date)
                  and (:after = '' or (coalesce(o.signed_on, 'infinity'), o.id) < (nullif(:after, '')::date, nullif(:afterId, '')::uuid))
                  order by coalesce(o.signed_on, 'infinity') desc, o.id desc
                  limit :limit)
                select f.id, f.state, f.number, f.signed_on, coalesce(named.short_name, '') as employer,
                  acts.kinds as acts, coalesce(acts.pairs, 0) as pairs
                from found f
                left join lateral (
                  select m.short_name from organisation.name m
                  where m.unit = f.employer
                  order by m.period @> f.signed_on desc, upper(m.period) desc nulls first limit 1) named on true
                left join lateral (
                  select string_agg(distinct a.kind, ' ') as kinds, count(distinct a.mentorship) as pairs
                  from mentorship.act a where a.employer_order = f.id) acts on true
                order by coalesce(f.signed_on, 'infinity') desc, f.id desc
                """)
                .param("scopes", viewer.paths(Permission.SEE_MENTORSHIPS))
                .param("number", filter.q())
                .param("typed", filter.q().replace("%", "\\%") + "%")
                .param("state", filter.state())
                .param("from", first(filter))
                .param("to", last(filter))
                .param("limit", limit)
                .param("after", filter.afterId().isEmpty() ? "" : filter.after())
                .param("afterId", filter.afterId())
                .query(OrdersPage.Row.class)
                .list();
    }

    List<Option> years(LocalDate today) {
        var now = SchoolYear.of(today).start();
        return IntStream.range(0, YEARS)
                .mapToObj(back -> new SchoolYear(now - back))
                .map(year -> Option.of(String.valueOf(year.start()), year.words()))
                .toList();
    }

    /** What waits for an order of this employer. */
    List<OrderPage.Line> waiting(NodeId employer) {
        return db.sql(LINES.formatted("a.employer = :id and a.employer_order is null"))
                .param("id", employer.value())
                .query(OrderPage.Line.class)
                .list();
    }

    List<OrderPage.Line> lines(OrderId order) {
        return db.sql(LINES.formatted("a.employer_order = :id"))
                .param("id", order.value())
                .query(OrderPage.Line.class)
                .list();
    }

    /** Those of the employer whom the order names. */
    List<OrderPage.Reader> readers(OrderId order, NodeId employer) {
        return db.sql("""
                select s.affiliation, min(s.name) as name, min(r.acquainted_on) as acquainted_on
                from mentorship.act a
                join mentorship.side s on s.mentorship = a.mentorship and s.organisation = :employer
                join people.affiliation f on f.id = s.affiliation and f.kind = 'EMPLOYEE'
                left join mentorship.acquaintance r on r.employer_order = a.employer_order and r.affiliation = s.affiliation
                where a.employer_order = :order
                group by s.affiliation
                order by min(s.name), s.affiliation
                """)
                .param("order", order.value())
                .param("employer", employer.value())
                .query(OrderPage.Reader.class)
                .list();
    }

    /** Registered orders of the employer about the same pairs, of earlier days. */
    List<OrderPage.Earlier> earlier(OrderId order, NodeId employer, @Nullable LocalDate before) {
        return db.sql("""
                select distinct o.id, o.number, o.signed_on
                from mentorship.act mine
                join mentorship.act a on a.mentorship = mine.mentorship and a.employer_order <> mine.employer_order
                join mentorship.employer_order o on o.id = a.employer_order
                where mine.employer_order = :order and o.employer = :employer and o.state = 'REGISTERED'
                and (:before::date is null or o.signed_on < :before::date)
                order by o.signed_on, o.number
                """)
                .param("order", order.value())
                .param("employer", employer.value())
                .param("before", before)
                .query(OrderPage.Earlier.class)
                .list();
    }

    private static @Nullable LocalDate first(OrderFilter filter) {
        return filter.year().isEmpty()
                ? null
                : new SchoolYear(Integer.parseInt(filter.year())).period().first();
    }

    private static @Nullable LocalDate last(OrderFilter filter) {
        return filter.year().isEmpty()
                ? null
                : new SchoolYear(Integer.parseInt(filter.year())).period().last();
    }
}
