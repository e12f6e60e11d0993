package estafeta.mentorship.web;

import estafeta.kernel.Folding;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of municipal mentors as they are read: who stands there, as of the day of the paper or of today. */
@Component
@Transactional(readOnly = true)
class MunicipalRegister {
    static final int PAGE = 50;
    private final JdbcClient db;

    MunicipalRegister(JdbcClient db) {
        this.db = db;
    }

    /** What of a list is asked for. */
    record Asked(NodeId node, int year, LocalDate on, LocalDate today, MunicipalFilter filter) {}

    /** Contacts are private rows: of those the viewer sees, those are besides marked that may be published. */
    List<MunicipalPage.Row> mentors(Asked asked, boolean contacts, int limit) {
        return db.sql("""
                with line as (
                  select m.id, m.affiliation, m.theme, a.person, a.name, a.organisation, a.period @> :today::date as working,
                    at.short_name,
                    case when :sort = 'organisation' then at.short_name || ' ' || a.name else a.name end collate kernel.russian as key
                  from mentorship.municipal_list l
                  join mentorship.municipal_mentor m on m.list = l.id
                  join people.affiliation a on a.id = m.affiliation
                  join lateral (
                    select n.short_name from organisation.name n
                    where n.unit = a.organisation
                    order by n.period @> :on::date desc, upper(n.period) desc nulls first limit 1) at on true
                  where l.node = :node and l.year = :year
                  and (a.folded like :typed or kernel.fold(coalesce(m.theme, '')) like :anywhere)
                  and (:gone = '' or not a.period @> :today::date))
                select f.id, f.person, f.key, f.name, f.short_name as organisation, above.municipality, works.position,
                  works.subjects, held.categories, f.theme, f.working, %1$s
                from line f
                left join lateral (
                  select t.position, nullif(array_to_string(t.directions, ', '), '') as subjects
                  from people.post t
                  where t.affiliation = f.affiliation
                  order by t.period @> :on::date desc, upper(t.period) desc nulls first, t.terms = 'MAIN' desc, t.id limit 1) works on true
                left join lateral (
                  select string_agg(c.category, ',' order by c.line desc) as categories
                  from people.category c
                  where c.person = f.person and c.period @> :on::date) held on true
                left join lateral (
                  select string_agg(m.short_name, ', ' order by nlevel(up.path)) as municipality
                  from kernel.node n
                  cross join generate_series(1, nlevel(n.path) - 1) depth
                  join kernel.node up on up.path = subpath(n.path, 0, depth)
                  join organisation.unit u on u.node = up.id
                  join organisation.type y on y.code = u.type and y.kind = 'MUNICIPALITY'
                  join organisation.name m on m.unit = up.id and upper_inf(m.period)
                  where n.id = f.organisation) above on true
                %2$s
                where (f.key, f.id) > (:after collate kernel.russian, :afterId::uuid)
                order by f.key, f.id
                limit :limit
                """.formatted(
                                contacts ? """
                                v.phone, v.email, exists (
                                  select from people.consent c
                                  cross join unnest(c.items) item
                                  where c.person = f.person and c.node = f.organisation
                                  and c.kind = 'PUBLICATION' and c.withdrawn_on is null
                                  and (item = 'CONTACTS' or kernel.fold(item) ~ 'контакт|телефон|почт')) as publishes""" : "null::text as phone, null::text as email, false as publishes",
                                contacts ? "left join people.person_private v on v.person = f.person" : ""))
                .param("node", asked.node.value())
                .param("year", asked.year)
                .param("on", asked.on)
                .param("today", asked.today)
                .param("sort", asked.filter.sort())
                .param("gone", asked.filter.gone())
                .param("typed", fold(asked.filter.q()) + "%")
                .param("anywhere", "%" + fold(asked.filter.q()) + "%")
                .param("after", asked.filter.after())
                .param("afterId", asked.filter.afterId().isEmpty() ? new UUID(0, 0).toString() : asked.filter.afterId())
                .param("limit", limit)
                .query(MunicipalPage.Row.class)
                .list();
    }

    MunicipalPage.Count count(Asked asked) {
        return db.sql("""
                select count(*) as mentors, count(distinct a.organisation) as organisations,
                  count(*) filter (where not a.period @> :today::date) as gone
                from mentorship.municipal_list l
                join mentorship.municipal_mentor m on m.list = l.id
                join people.affiliation a on a.id = m.affiliation
                where l.node = :node and l.year = :year
                """)
                .param("node", asked.node.value())
                .param("year", asked.year)
                .param("today", asked.today)
                .query(MunicipalPage.Count.class)
                .single();
    }

    /** Whether it is a region or a municipality whose mentors the viewer sees. */
    boolean territory(NodeId node, Viewer viewer) {
        return db.sql("""
                select exists (
                  select from organisation.unit u
                  join organisation.type y on y.code = u.type and y.kind in ('REGION', 'MUNICIPALITY')
                  join kernel.node n on n.id = u.node
                  where u.node = :node and n.path <@ any(:scopes::ltree[]))
                """)
                .param("node", node.value())
                .param("scopes", viewer.paths(Permission.SEE_MENTORSHIPS))
                .query(Boolean.class)
                .single();
    }

    private static String fold(String typed) {
        return Folding.literal(Folding.fold(typed.strip()));
    }
}
