package estafeta.mentorship.web;

import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of pairs and of mentors as a curator or a coordinator reads them. */
@Component
@Transactional(readOnly = true)
class MentorshipRegister {
    static final int PAGE = 50;
    private static final UUID FIRST = new UUID(0, 0);
    private final JdbcClient db;
    private final Today today;

    MentorshipRegister(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    List<MentorshipsPage.Row> find(MentorshipFilter filter, Viewer viewer) {
        return find(filter, null, viewer);
    }

    /** All pairs, or those in which one person takes part. */
    List<MentorshipsPage.Row> find(MentorshipFilter filter, @Nullable PersonId of, Viewer viewer) {
        var person = viewer.person();
        var year = filter.year().isEmpty()
                ? "[,]"
                : new SchoolYear(Integer.parseInt(filter.year())).period().sql();
        return db.sql("""
                with mine as materialized (
                  select distinct s.mentorship
                  from mentorship.side s
                  join people.affiliation a on a.id = s.affiliation
                  join kernel.node n on n.id = a.organisation
                  where n.path <@ any(:scopes::ltree[])
                  or a.person = :person::uuid
                  union
                  select m.id
                  from mentorship.mentorship m
                  join kernel.node n on n.id = m.node
                  where n.path <@ any(:scopes::ltree[])),
                named as (
                  select m.id, m.node, m.kind, m.state, m.period, m.recorded_late,
                    string_agg(distinct p.name, ', ') filter (where s.role = 'MENTEE') as mentee,
                    string_agg(distinct p.name, ', ') filter (where s.role = 'MENTOR' and upper(s.period) = upper(m.period)) as mentor
                  from mine
                  join mentorship.mentorship m on m.id = mine.mentorship
                  join mentorship.side s on s.mentorship = m.id
                  join people.affiliation a on a.id = s.affiliation
                  join people.person p on p.id = a.person
                  where (:state = 'all'
                    or (:state = '' and m.state not in ('COMPLETED', 'ENDED', 'CANCELLED'))
                    or (:state = 'over' and m.state in ('COMPLETED', 'ENDED'))
                    or m.state = :state)
                  and (:kind = '' or m.kind = :kind)
                  and (:mark <> 'late' or m.recorded_late)
                  and (:of::uuid is null or exists (
                    select from mentorship.side t
                    join people.affiliation b on b.id = t.affiliation
                    where t.mentorship = m.id
                    and b.person = :of::uuid))
                  and m.period && :year::daterange
                  group by m.id)
                select f.id, f.mentee, f.mentor, o.short_name as organisation, k.title as kind, f.state, f.recorded_late, f.period
                from named f
                join mentorship.kind k on k.code = f.kind
                left join lateral (
                  select m.short_name from organisation.name m
                  where m.unit = f.node
                  order by m.period @> :today::date desc, upper(m.period) desc nulls first
                  limit 1) o on true
                where (:q = '%' or kernel.fold(f.mentee || ' ' || coalesce(f.mentor, '')) like :q)
                and (f.mentee collate kernel.russian, f.id) > (:after collate kernel.russian, :afterId::uuid)
                order by f.mentee collate kernel.russian, f.id
                limit :limit
                """)
                .param("scopes", viewer.paths(Permission.SEE_MENTORSHIPS))
                .param("person", person == null ? null : person.value())
                .param("state", filter.state())
                .param("kind", filter.kind())
                .param("mark", filter.mark())
                .param("of", of == null ? null : of.value())
                .param("year", year)
                .param("today", on(viewer))
                .param("q", pattern(filter.q()))
                .param("after", filter.after())
                .param("afterId", filter.afterId().isEmpty() ? FIRST.toString() : filter.afterId())
                .param("limit", PAGE + 1)
                .query(MentorshipsPage.Row.class)
                .list();
    }

    /** Those who work in the viewer's part of the tree, by the beginning of the surname; a mentor also with free places. */
    List<Option> lookup(String typed, boolean mentors, Viewer viewer) {
        return db.sql("""
                select a.id::text as value, p.name as words,
                  concat_ws(', ', post.position, o.short_name,
                    case when :mentors and r.remote then 'на расстоянии' end,
                    case when :mentors and r.places is not null then 'мест: ' || r.places || ', занято: ' || coalesce(taken.count, 0) end) as hint
                from people.person p
                join people.affiliation a on a.person = p.id and a.period @> :today::date
                join kernel.node n on n.id = a.organisation
                left join mentorship.readiness r on r.affiliation = a.id and r.period @> :today::date
                left join lateral (
                  select t.position from people.post t
                  where t.affiliation = a.id and t.period @> :today::date
                  order by t.terms = 'MAIN' desc, t.id limit 1) post on true
                left join lateral (
                  select m.short_name from organisation.name m
                  where m.unit = a.organisation and m.period @> :today::date limit 1) o on true
                left join lateral (
                  select count(distinct (other.mentorship, other.affiliation)) as count
                  from mentorship.side s
                  join mentorship.mentorship m on m.id = s.mentorship
                  join mentorship.side other on other.mentorship = s.mentorship and other.role = 'MENTEE'
                    and other.period @> :today::date
                  where s.affiliation = a.id and s.role = 'MENTOR' and s.period @> :today::date
                  and m.state not in ('DRAFT', 'CANCELLED')) taken on true
                where p.folded like :typed
                and (n.path <@ any(:scopes::ltree[]) or (:mentors and r.remote))
                order by p.name, a.id
                limit 8
                """)
                .param("typed", fold(typed) + "%")
                .param("mentors", mentors)
                .param("today", on(viewer))
                .param("scopes", viewer.paths(Permission.SEE_PEOPLE))
                .query(Option.class)
                .list();
    }

    /** Who is, was asked to be, or may be a mentor, with places and mentees of today. */
    List<MentorsPage.Row> mentors(String q, String after, String afterId, Viewer viewer) {
        return db.sql("""
                with mine as materialized (
                  select a.id, a.person, a.organisation
                  from people.affiliation a
                  join kernel.node n on n.id = a.organisation
                  where n.path <@ any(:scopes::ltree[]) and a.period @> :today::date),
                asked as (
                  select mine.id from mine join mentorship.readiness r on r.affiliation = mine.id and r.period @> :today::date
                  union
                  select mine.id from mine join mentorship.side s on s.affiliation = mine.id and s.role = 'MENTOR'
                    and s.period @> :today::date)
                select a.id, p.name, post.position, o.short_name as organisation, r.places, coalesce(r.remote, false) as remote,
                  coalesce(taken.count, 0) as mentees
                from asked
                join mine a on a.id = asked.id
                join people.person p on p.id = a.person
                left join mentorship.readiness r on r.affiliation = a.id and r.period @> :today::date
                left join lateral (
                  select t.position from people.post t
                  where t.affiliation = a.id and t.period @> :today::date
                  order by t.terms = 'MAIN' desc, t.id limit 1) post on true
                left join lateral (
                  select m.short_name from organisation.name m
                  where m.unit = a.organisation and m.period @> :today::date limit 1) o on true
                left join lateral (
                  select count(distinct (other.mentorship, other.affiliation)) as count
                  from mentorship.side s
                  join mentorship.mentorship m on m.id = s.mentorship
                  join mentorship.side other on other.mentorship = s.mentorship and other.role = 'MENTEE'
                    and other.period @> :today::date
                  where s.affiliation = a.id and s.role = 'MENTOR' and s.period @> :today::date
                  and m.state not in ('DRAFT', 'CANCELLED')) taken on true
                where p.folded like :typed
                and (p.name, a.id) > (:after, :afterId::uuid)
                order by p.name, a.id
                limit :limit
                """)
                .param("scopes", viewer.paths(Permission.SEE_MENTORSHIPS))
                .param("today", on(viewer))
                .param("typed", fold(q) + "%")
                .param("after", after)
                .param("afterId", afterId.isEmpty() ? FIRST.toString() : afterId)
                .param("limit", PAGE + 1)
                .query(MentorsPage.Row.class)
                .list();
    }

    LocalDate on(Viewer viewer) {
        return viewer.grants().stream()
                .findFirst()
                .map(grant -> today.at(grant.node()))
                .orElseGet(() -> today.at(NodeId.ROOT));
    }

    private static String pattern(String q) {
        return "%" + (q.isEmpty() ? "" : fold(q) + "%");
    }

    private static String fold(String typed) {
        return typed.strip()
                .toLowerCase(java.util.Locale.of("ru"))
                .replace('ё', 'е')
                .replaceAll("([\\\\%_])", "\\\\$1");
    }
}
