package estafeta.mentorship.web;

import estafeta.kernel.Folding;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationId;
import estafeta.shell.Option;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of pairs as a curator or a coordinator reads it. */
@Component
@Transactional(readOnly = true)
class MentorshipRegister {
    static final int PAGE = 50;
    /** So few that all their pairs are read and sorted. */
    private static final int FEW_PLACES = 5000;

    /** So few that a name is found by any part of it; elsewhere by its beginning. */
    private static final int FEW_TO_READ = 300;

    private static final UUID FIRST = new UUID(0, 0);

    /** What the filter asks of a pair. */
    private static final String CHOSEN = """
              and (:state = 'all'
                or (:state = '' and m.state not in ('COMPLETED', 'ENDED', 'CANCELLED'))
                or (:state = 'over' and m.state in ('COMPLETED', 'ENDED'))
                or m.state = :state)
              and (:kind = '' or m.kind = any(array(select k.id from mentorship.kind k where k.code = :kind)))
              and (:mark <> 'late' or m.recorded_late)
              and m.period && :year::daterange
            """;

    /** A pair is seen where it is led, where any of its sides is, and by whoever takes part. */
    private static final String SEEN = """
              and (
                exists (select from kernel.node n where n.id = m.node and n.path <@ any(:scopes::ltree[]))
                or exists (
                  select from mentorship.side s
                  join kernel.node n on n.id = s.organisation
                  where s.mentorship = m.id
                  and n.path <@ any(:scopes::ltree[]))
                or exists (
                  select from mentorship.side s
                  join people.affiliation b on b.id = s.affiliation
                  where s.mentorship = m.id
                  and b.person = :person::uuid))
            """;

    /** The pairs led at the places, and those led elsewhere that have a side at them or the viewer himself. */
    private static final String FROM_PLACES = """
            with place as materialized (
              select n.id from kernel.node n where n.path <@ any(:scopes::ltree[])),
            away as (
              select s.mentorship from place join mentorship.side s on s.organisation = place.id where s.away
              union
              select s.mentorship
              from people.affiliation a
              join mentorship.side s on s.affiliation = a.id
              where a.person = :person::uuid),
            mine as materialized (
              select m.id, m.period, m.first_mentee
              from place
              join mentorship.mentorship m on m.node = place.id
              where true
            %1$s
              union all
              select m.id, m.period, m.first_mentee
              from away
              cross join lateral (select * from mentorship.mentorship where id = away.mentorship offset 0) m
              where m.node not in (select id from place)
            %1$s),
            """;

    private static final String FROM_PERSON = """
            with mine as materialized (
              select distinct m.id, m.period, m.first_mentee
              from people.affiliation a
              join mentorship.side t on t.affiliation = a.id
              join mentorship.mentorship m on m.id = t.mentorship
              where a.person = :of::uuid
            """ + SEEN + """
            %s),
            """;

    private static final String FROM_TYPED = """
            with mine as materialized (
              select distinct m.id, m.period, m.first_mentee
              from mentorship.side t
              join mentorship.mentorship m on m.id = t.mentorship
              where t.folded like :typed
            """ + SEEN + """
            %s),
            """;

    /** The name is asked of the mentees and of the mentors of the last day. */
    private static final String CALLED = """
            called as (
              select mine.id, mine.first_mentee
              from mine
              where exists (
                select from mentorship.side s
                where s.mentorship = mine.id
                and s.folded like :q
                and (s.role = 'MENTEE' or upper(s.period) = upper(mine.period)))),
            """;

    private static final String BY_NAME = """
            found as (
              select id, first_mentee
              from %s
              where (first_mentee, id) > (:after collate kernel.russian, :afterId::uuid)
              order by first_mentee, id
              limit :limit)
            """;

    private static final String FROM_NAMES = """
            with found as (
              select m.id, m.first_mentee
              from mentorship.mentorship m
              where (m.first_mentee, m.id) > (:after collate kernel.russian, :afterId::uuid)
            """ + SEEN + """
            %s
              order by m.first_mentee, m.id
              limit :limit)
            """;

    private static final String ROWS = """
            select m.id, names.mentee, names.mentor, o.short_name as organisation, k.title as kind, m.state, m.recorded_late, m.period
            from found f
            join mentorship.mentorship m on m.id = f.id
            join mentorship.kind k on k.id = m.kind
            cross join lateral (
              select string_agg(distinct s.name, ', ') filter (where s.role = 'MENTEE') as mentee,
                string_agg(distinct s.name, ', ') filter (where s.role = 'MENTOR' and upper(s.period) = upper(m.period)) as mentor
              from mentorship.side s
              where s.mentorship = m.id) names
            left join lateral (
              select b.short_name from organisation.name b
              where b.unit = m.node
              order by b.period @> :today::date desc, upper(b.period) desc nulls first
              limit 1) o on true
            order by f.first_mentee, f.id
            """;

    /** How many mentees an affiliation has today. */
    static final String TAKEN = """
            select count(distinct (other.mentorship, other.affiliation)) as count
            from mentorship.side s
            join mentorship.mentorship m on m.id = s.mentorship
            join mentorship.side other on other.mentorship = s.mentorship and other.role = 'MENTEE'
              and other.period @> :today::date
            where s.affiliation = a.id and s.role = 'MENTOR' and s.period @> :today::date
            and m.state not in ('DRAFT', 'CANCELLED')
            """;

    /** Today's readiness and mentees of an affiliation. */
    static final String READY = """
            left join mentorship.readiness r on r.affiliation = a.id and r.period @> :today::date
            left join lateral (
            """ + TAKEN + """
            ) taken on true
            """;

    /** The same with the main post and the organisation. */
    private static final String OF_MENTOR = READY + """
            left join lateral (
              select t.position from people.post t
              where t.affiliation = a.id and t.period @> :today::date
              order by t.terms = 'MAIN' desc, t.id limit 1) post on true
            left join lateral (
              select m.short_name from organisation.name m
              where m.unit = a.organisation and m.period @> :today::date limit 1) o on true
            """;

    private final JdbcClient db;
    private final Today today;

    MentorshipRegister(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    List<MentorshipsPage.Row> find(MentorshipFilter filter, Viewer viewer) {
        return find(filter, viewer, PAGE + 1);
    }

    List<MentorshipsPage.Row> find(MentorshipFilter filter, Viewer viewer, int limit) {
        var few = filter.q().isEmpty() ? FEW_PLACES : FEW_TO_READ;
        var base = atMost(few, viewer, Permission.SEE_MENTORSHIPS)
                ? FROM_PLACES + named(filter)
                : filter.q().isEmpty() ? FROM_NAMES : FROM_TYPED + named(filter);
        return rows(base, filter, null, viewer, limit);
    }

    private static String named(MentorshipFilter filter) {
        return filter.q().isEmpty() ? BY_NAME.formatted("mine") : CALLED + BY_NAME.formatted("called");
    }

    /** Those in which one person takes part. */
    List<MentorshipsPage.Row> of(PersonId person, Viewer viewer) {
        var all = new MentorshipFilter("", "all", "", "", "", "", "");
        return rows(FROM_PERSON + named(all), all, person, viewer, PAGE + 1);
    }

    private List<MentorshipsPage.Row> rows(
            String base, MentorshipFilter filter, @Nullable PersonId of, Viewer viewer, int limit) {
        var person = viewer.person();
        var year = filter.year().isEmpty()
                ? "[,]"
                : new SchoolYear(Integer.parseInt(filter.year())).period().sql();
        return db.sql(base.formatted(CHOSEN) + ROWS)
                .param("scopes", viewer.paths(Permission.SEE_MENTORSHIPS))
                .param("person", person == null ? null : person.value())
                .param("state", filter.state())
                .param("kind", filter.kind())
                .param("mark", filter.mark())
                .param("of", of == null ? null : of.value())
                .param("year", year)
                .param("today", today.at(viewer))
                .param("typed", fold(filter.q()) + "%")
                .param("q", pattern(filter.q()))
                .param("after", filter.after())
                .param("afterId", filter.afterId().isEmpty() ? FIRST.toString() : filter.afterId())
                .param("limit", limit)
                .query(MentorshipsPage.Row.class)
                .list();
    }

    /** Whether so few places are seen that their pairs are read at once; else one walks along the names. */
    boolean few(Viewer viewer, Permission permission) {
        return atMost(FEW_PLACES, viewer, permission);
    }

    private boolean atMost(int few, Viewer viewer, Permission permission) {
        return db.sql("""
                select count(*) <= :few from (
                  select from kernel.node where path <@ any(:scopes::ltree[]) limit :few + 1) seen
                """)
                .param("scopes", viewer.paths(permission))
                .param("few", few)
                .query(Boolean.class)
                .single();
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
            """ + OF_MENTOR + """
                where p.folded like :typed
                and (n.path <@ any(:scopes::ltree[]) or (:mentors and r.remote))
                order by p.name, a.id
                limit 8
                """)
                .param("typed", fold(typed) + "%")
                .param("mentors", mentors)
                .param("today", today.at(viewer))
                .param("scopes", viewer.paths(Permission.SEE_PEOPLE))
                .query(Option.class)
                .list();
    }

    /** What was chosen in a suggestion, also without a script: then the typed words must name one alone. */
    Optional<AffiliationId> chosen(String id, String typed, boolean mentors, Viewer viewer) {
        return Steps.affiliation(id).or(() -> {
            var found = typed.isBlank() ? List.<Option>of() : lookup(typed, mentors, viewer);
            return found.size() == 1 ? Steps.affiliation(found.getFirst().value()) : Optional.empty();
        });
    }

    private static String pattern(String q) {
        return "%" + fold(q) + "%";
    }

    private static String fold(String typed) {
        return Folding.literal(Folding.fold(typed.strip()));
    }
}
