package estafeta.mentorship.web;

import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.mentorship.YearEnd;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the places of the viewer's part of the tree are with the pairs of a year that ends. */
@Component
@Transactional(readOnly = true)
class NewYearRegister {
    /** So many places are read line by line; more are counted by what stands over them. */
    static final int MOST = 150;

    private static final String COUNTED = """
            with place as materialized (
              select n.id, n.path from kernel.node n
              where n.path <@ any(:scopes::ltree[])
              and (:under::uuid is null or n.path <@ (select path from kernel.node where id = :under::uuid))),
            counted as (
              select place.id, place.path,
                count(*) filter (where o.open) as open,
                count(*) filter (where o.open and f.kind <> 'LATER') as chosen,
                count(*) filter (where f.done_on is not null) as done,
                coalesce(bool_or(f.on_behalf), false) as instead
              from place
              join mentorship.mentorship m on m.node = place.id
              left join mentorship.fate f on f.mentorship = m.id and f.year = :year
              cross join lateral (
                select m.state in ('ACTIVE', 'PAUSED') and upper(m.period) <= :begins::date and f.done_on is null as open) o
              where o.open or f.done_on is not null
              group by place.id, place.path)
            """;

    private static final String NAMES = """
            left join lateral (
              select m.short_name from organisation.name m
              where m.unit = n.id
              order by upper(m.period) desc nulls first limit 1) named on true
            left join lateral (
              select m.short_name from kernel.node u
              join organisation.name m on m.unit = u.id
              where u.path = subpath(n.path, 0, nlevel(n.path) - 1) and nlevel(n.path) > 1
              order by upper(m.period) desc nulls first limit 1) over on true
            """;

    private final JdbcClient db;

    NewYearRegister(JdbcClient db) {
        this.db = db;
    }

    /** The places with pairs to settle or settled, the most behind first; one more than {@link #MOST} if there are more. */
    List<NewYearsPage.Row> places(Viewer viewer, Permission permission, @Nullable NodeId under, YearEnd end) {
        return db.sql(COUNTED + """
                select n.id, coalesce(named.short_name, '') as name, coalesce(over.short_name, '') as above,
                  1 as places, counted.open, counted.chosen, counted.done, counted.instead
                from counted
                join kernel.node n on n.id = counted.id
                """ + NAMES + """
                order by counted.open = 0, over.short_name, named.short_name, n.id
                limit :most
                """)
                .param("scopes", viewer.paths(permission))
                .param("under", under == null ? null : under.value())
                .param("begins", end.begins())
                .param("year", end.year().start())
                .param("most", MOST + 1)
                .query(NewYearsPage.Row.class)
                .list();
    }

    /** The same by what stands right over the places. */
    List<NewYearsPage.Row> municipalities(Viewer viewer, @Nullable NodeId under, YearEnd end) {
        return db.sql(COUNTED + """
                , grouped as (
                  select subpath(path, 0, greatest(nlevel(path) - 1, 1)) as path, count(*) as places,
                    sum(open) as open, sum(chosen) as chosen, sum(done) as done, bool_or(instead) as instead
                  from counted
                  group by 1)
                select n.id, coalesce(named.short_name, '') as name, coalesce(over.short_name, '') as above,
                  g.places, g.open, g.chosen, g.done, g.instead
                from grouped g
                join kernel.node n on n.path = g.path
                """ + NAMES + """
                order by g.open = 0, over.short_name, named.short_name, n.id
                """)
                .param("scopes", viewer.paths(Permission.SEE_MENTORSHIPS))
                .param("under", under == null ? null : under.value())
                .param("begins", end.begins())
                .param("year", end.year().start())
                .query(NewYearsPage.Row.class)
                .list();
    }
}
