package estafeta.mentorship.web;

import estafeta.kernel.Folding;
import estafeta.kernel.Permission;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bank of mentors and the base of mentees. Where few places are seen it starts from those at work there and sorts them;
 * where many are, it walks along the names, which then are the only order.
 */
@Component
@Transactional(readOnly = true)
class MentorRegister {
    static final int PAGE = 50;
    /** So many rows of a register go on paper at most. */
    static final int PRINTED = 2000;

    private static final UUID FIRST = new UUID(0, 0);

    /** Greater than any letter in the collation of the names. */
    private static final String LAST = "\uffff";

    private static final String PLACE = """
            with place as materialized (
              select n.id from kernel.node n where n.path <@ any(:scopes::ltree[])),
            """;

    private static final String MENTORS_FROM_PLACES = PLACE + """
            asked as (
              select r.affiliation
              from place
              join mentorship.readiness r on r.organisation = place.id
              where r.period @> :today::date
              union
              select s.affiliation
              from place
              join mentorship.side s on s.organisation = place.id
              where s.role = 'MENTOR'
              and s.period @> :today::date),
            found as (
              select a.id, a.name, %1$s as key
              from asked
              join people.affiliation a on a.id = asked.affiliation
              %2$s
              where a.period @> :today::date
              and (%1$s, a.id) > (:after collate kernel.russian, :afterId::uuid)
            %3$s
              order by %1$s, a.id
              limit :limit)
            """;

    private static final String MENTORS_FROM_NAMES = """
            with found as (
              select a.id, p.name, p.name as key
              from people.person p
              join people.affiliation a on a.person = p.id
              join kernel.node n on n.id = a.organisation
              where p.name >= :after collate kernel.russian
              and p.name >= :from collate kernel.russian
              and p.name < :to collate kernel.russian
              and p.folded like :typed
              and (p.name, a.id) > (:after, :afterId::uuid)
              and a.period @> :today::date
              and n.path <@ any(:scopes::ltree[])
              and (
                exists (
                  select from mentorship.readiness r
                  where r.affiliation = a.id
                  and r.period @> :today::date)
                or exists (
                  select from mentorship.side s
                  where s.affiliation = a.id
                  and s.role = 'MENTOR'
                  and s.period @> :today::date))
            %s
              order by p.name, a.id
              limit :limit)
            """;

    /** On a list of this school year, whichever of his places it names. */
    private static final String MUNICIPAL = """
            exists (
              select from people.affiliation listed
              join mentorship.municipal_mentor line on line.affiliation = listed.id
              join mentorship.municipal_list l on l.id = line.list and l.state = 'APPROVED' and l.year = :year
              where listed.person = a.person)
            """;

    private static final String REMOTE = """
            exists (
              select from mentorship.readiness r
              where r.affiliation = a.id and r.remote and r.period @> :today::date)
            """;

    private static final String FREE = """
              and exists (
                select from mentorship.readiness r
                where r.affiliation = a.id and r.period @> :today::date
                and r.places > (%s))
            """.formatted(MentorshipRegister.TAKEN);

    private static final String HELD = """
              and exists (
                select from people.category c
                where c.person = a.person and c.category = :category and c.period @> :today::date)
            """;

    private static final String TEACHES = """
              and exists (
                select from people.post t
                where t.affiliation = a.id and t.period @> :today::date
                and kernel.fold(concat_ws(' ', t.position, array_to_string(t.directions, ' '))) like :subject)
            """;

    /** What stands over the organisation, and what the person does there and holds. */
    private static final String OF_WORKER = """
            join people.person who on who.id = a.person
            left join lateral (
              select t.position, nullif(array_to_string(t.directions, ', '), '') as subjects, t.groups
              from people.post t
              where t.affiliation = a.id
              order by t.period @> :today::date desc, upper(t.period) desc nulls first, t.terms = 'MAIN' desc, t.id limit 1) works on true
            left join lateral (
              select m.short_name from organisation.name m
              where m.unit = a.organisation
              order by upper(m.period) desc nulls first limit 1) at on true
            left join lateral (
              select max(m.short_name) filter (where y.kind = 'REGION') as region,
                string_agg(m.short_name, ', ' order by nlevel(up.path)) filter (where y.kind = 'MUNICIPALITY') as municipality
              from kernel.node n
              cross join generate_series(1, nlevel(n.path) - 1) depth
              join kernel.node up on up.path = subpath(n.path, 0, depth)
              join organisation.unit u on u.node = up.id
              join organisation.type y on y.code = u.type
              join organisation.name m on m.unit = up.id and upper_inf(m.period)
              where n.id = a.organisation) above on true
            """;

    private static final String MENTOR_ROWS = """
            select a.id, a.person, f.key, f.name, works.position, works.subjects, at.short_name as organisation,
              above.region, above.municipality, who.teaching_since, held.categories, r.places,
              coalesce(r.remote, false) as remote, coalesce(taken.count, 0) as mentees, %1$s as municipal,
              pairs.entered, pairs.mentee_names, pairs.kinds, pairs.until, %2$s
            from found f
            join people.affiliation a on a.id = f.id
            """ + MentorshipRegister.READY + OF_WORKER + """
            left join lateral (
              select string_agg(c.category, ',' order by c.line desc) as categories
              from people.category c
              where c.person = a.person and c.period @> :today::date) held on true
            left join lateral (
              select min(lower(s.period)) as entered,
                string_agg(distinct led.name, ', ') filter (where s.period @> :today::date) as mentee_names,
                string_agg(distinct k.title, ', ') filter (where s.period @> :today::date) as kinds,
                max(upper(s.period) - 1) filter (where s.period @> :today::date) as until
              from mentorship.side s
              join mentorship.mentorship m on m.id = s.mentorship and m.state not in ('DRAFT', 'CANCELLED')
              join mentorship.kind k on k.id = m.kind
              join mentorship.side led on led.mentorship = m.id and led.role = 'MENTEE' and led.period && s.period
              where s.affiliation = a.id and s.role = 'MENTOR') pairs on true
            %3$s
            order by f.key, f.id
            """;

    private static final String MENTEES_FROM_PLACES = PLACE + """
            found as (
              select s.id, %1$s as key
              from place
              join mentorship.side s on s.organisation = place.id
              %2$s
              where s.role = 'MENTEE'
              and s.period && :term::daterange
              and s.folded like :typed
              and (%1$s, s.id) > (:after collate kernel.russian, :afterId::uuid)
            %3$s
              order by %1$s, s.id
              limit :limit)
            """;

    private static final String MENTEES_FROM_NAMES = """
            with found as (
              select s.id, s.name as key
              from mentorship.side s
              where s.role = 'MENTEE'
              and s.name >= :from collate kernel.russian
              and s.name < :to collate kernel.russian
              and s.folded like :typed
              and s.period && :term::daterange
              and (s.name, s.id) > (:after collate kernel.russian, :afterId::uuid)
              and exists (select from kernel.node n where n.id = s.organisation and n.path <@ any(:scopes::ltree[]))
            %s
              order by s.name, s.id
              limit :limit)
            """;

    private static final String IN_STATE = """
              and exists (
                select from mentorship.mentorship m
                where m.id = s.mentorship and m.state not in ('DRAFT', 'CANCELLED')
                and case :state
                  when 'now' then m.state not in ('COMPLETED', 'ENDED') and s.period @> :today::date
                  when 'done' then m.state = 'COMPLETED'
                  when 'ended' then m.state = 'ENDED'
                  else true end)
            """;

    private static final String MENTEE_ROWS = """
            select s.id, s.mentorship, a.person, f.key, s.name, works.position, works.subjects, works.groups,
              at.short_name as organisation, above.region, above.municipality, who.teaching_since, s.period, led.names as mentors,
              fo.title as form, k.title as kind, m.state, %1$s
            from found f
            join mentorship.side s on s.id = f.id
            join people.affiliation a on a.id = s.affiliation
            join mentorship.mentorship m on m.id = s.mentorship
            join mentorship.kind k on k.id = m.kind
            join mentorship.form fo on fo.id = m.form
            """ + OF_WORKER + """
            left join lateral (
              select string_agg(distinct b.name, ', ') as names
              from mentorship.side b
              where b.mentorship = m.id and b.role = 'MENTOR' and upper(b.period) = upper(m.period)) led on true
            %2$s
            order by f.key, f.id
            """;

    private static final String PRIVATE = "left join people.person_private v on v.person = a.person";
    private static final String BY_ORGANISATION = "(o.short_name || ' ' || %s.name) collate kernel.russian";
    private static final String NAMED_AT =
            "join organisation.name o on o.unit = %s.organisation and upper_inf(o.period)";

    private final JdbcClient db;
    private final MentorshipRegister mentorships;
    private final Today today;

    MentorRegister(JdbcClient db, MentorshipRegister mentorships, Today today) {
        this.db = db;
        this.mentorships = mentorships;
        this.today = today;
    }

    /** Whether so few places are seen that their lists may be sorted otherwise than by name. */
    boolean sorts(Viewer viewer) {
        return mentorships.few(viewer, Permission.SEE_MENTORSHIPS);
    }

    List<MentorsPage.Row> mentors(MentorFilter filter, boolean few, Viewer viewer, int limit) {
        return mentors(filter, few, viewer.paths(Permission.SEE_MENTORSHIPS), false, viewer, limit);
    }

    /** Who is, was asked to be, or may be a mentor, with places and mentees of today. */
    List<MentorsPage.Row> mentors(
            MentorFilter filter, boolean few, String[] scopes, boolean contacts, Viewer viewer, int limit) {
        var byOrganisation = few && !filter.sort().isEmpty();
        var base = few
                ? MENTORS_FROM_PLACES.formatted(
                        byOrganisation ? BY_ORGANISATION.formatted("a") : "a.name",
                        byOrganisation ? NAMED_AT.formatted("a") : "",
                        (filter.q().isEmpty() ? "" : "and a.folded like :typed\n") + chosen(filter))
                : MENTORS_FROM_NAMES.formatted(chosen(filter));
        var rows = MENTOR_ROWS.formatted(
                MUNICIPAL,
                contacts ? "v.phone, v.email" : "null::text as phone, null::text as email",
                contacts ? PRIVATE : "");
        var on = today.at(viewer);
        return asked(base + rows, filter.q(), filter.after(), filter.afterId(), scopes, on, limit)
                .param("category", filter.category())
                .param("subject", "%" + fold(filter.subject()) + "%")
                .param("year", SchoolYear.of(on).start())
                .query(MentorsPage.Row.class)
                .list();
    }

    private static String chosen(MentorFilter filter) {
        var level = switch (filter.level()) {
            case "municipal" -> "and " + MUNICIPAL;
            case "remote" -> "and " + REMOTE;
            case "own" -> "and not " + REMOTE + "and not " + MUNICIPAL;
            default -> "";
        };
        return level
                + (filter.free().isEmpty() ? "" : FREE)
                + (filter.category().isEmpty() ? "" : HELD)
                + (filter.subject().isEmpty() ? "" : TEACHES);
    }

    /** Mentees of a school year, one line for each pair they are in. */
    List<MenteesPage.Row> mentees(MenteeFilter filter, SchoolYear year, boolean few, Viewer viewer, int limit) {
        return mentees(filter, year, few, viewer.paths(Permission.SEE_MENTORSHIPS), false, viewer, limit);
    }

    List<MenteesPage.Row> mentees(
            MenteeFilter filter,
            SchoolYear year,
            boolean few,
            String[] scopes,
            boolean contacts,
            Viewer viewer,
            int limit) {
        var byOrganisation = few && !filter.sort().isEmpty();
        var base = few
                ? MENTEES_FROM_PLACES.formatted(
                        byOrganisation ? BY_ORGANISATION.formatted("s") : "s.name",
                        byOrganisation ? NAMED_AT.formatted("s") : "",
                        IN_STATE)
                : MENTEES_FROM_NAMES.formatted(IN_STATE);
        var rows = MENTEE_ROWS.formatted(
                contacts
                        ? "v.birth_date, v.phone, v.email"
                        : "null::date as birth_date, null::text as phone, null::text as email",
                contacts ? PRIVATE : "");
        return asked(base + rows, filter.q(), filter.after(), filter.afterId(), scopes, today.at(viewer), limit)
                .param("term", year.period().sql())
                .param("state", filter.state())
                .query(MenteesPage.Row.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String sql, String q, String after, String afterId, String[] scopes, LocalDate on, int limit) {
        return db.sql(sql)
                .param("scopes", scopes)
                .param("today", on)
                .param("typed", fold(q) + "%")
                .param("from", q)
                .param("to", q + LAST)
                .param("after", after)
                .param("afterId", afterId.isEmpty() ? FIRST.toString() : afterId)
                .param("limit", limit);
    }

    private static String fold(String typed) {
        return Folding.literal(Folding.fold(typed.strip()));
    }
}
