package estafeta.matching;

import estafeta.diagnostics.Diagnostics;
import estafeta.diagnostics.Profile;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.MentorPlaces;
import estafeta.mentorship.Mentors;
import estafeta.people.AffiliationId;
import estafeta.people.YoungRules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who at a node may need a mentor and who may be one, with what matching knows of them. */
@Component
@Transactional(readOnly = true)
class Candidates {
    private static final int USUAL_PLACES = 1;
    private static final int ENOUGH_YEARS = 5;

    private final JdbcClient db;
    private final Nodes nodes;
    private final YoungRules rules;
    private final Diagnostics diagnostics;
    private final Mentors mentors;
    private final Today today;

    Candidates(JdbcClient db, Nodes nodes, YoungRules rules, Diagnostics diagnostics, Mentors mentors, Today today) {
        this.db = db;
        this.nodes = nodes;
        this.rules = rules;
        this.diagnostics = diagnostics;
        this.mentors = mentors;
        this.today = today;
    }

    /**
     * Everybody at work at the node. Offered as mentees are young teachers without a mentor; as mentors those who are
     * ready, and those never asked who have taught long enough.
     */
    Everybody at(NodeId id, Viewer viewer) {
        return at(id, List.of(require(id, viewer).path()), viewer);
    }

    /** The same of a part of the node: of these paths below it, and of mentors elsewhere who work at a distance. */
    Everybody at(NodeId id, List<String> paths, Viewer viewer) {
        var node = require(id, viewer);
        var day = today.at(node);
        var rows = rows(node.path(), paths, rules.of(id).code(), day);
        var profiles = diagnostics.profiles(
                rows.stream().map(row -> new PersonId(row.person)).toList());
        var everyone = rows.stream().map(Row::at).toList();
        var term = SchoolYear.lessonsFrom(day);
        var places = mentors.places(everyone, term);
        var mentored = mentors.of(everyone, term).keySet();
        return new Everybody(
                day,
                rows.stream()
                        .filter(row -> !row.absent)
                        .map(row -> row.candidate(
                                profiles.getOrDefault(new PersonId(row.person), Profile.EMPTY),
                                Objects.requireNonNull(places.get(row.at())),
                                mentored.contains(row.at()),
                                day))
                        .toList(),
                (int) rows.stream().filter(Row::absent).count());
    }

    /** How many would be offered as mentees; asked by every home page, so without profiles. */
    int waiting(NodeId id, Viewer viewer) {
        var node = require(id, viewer);
        return db.sql("""
                select count(*)
                from kernel.node n
                join people.young_term y on y.organisation = n.id and y.rule = :rule and y.until >= :day::date
                join people.affiliation a on a.id = y.affiliation
                where n.path <@ :path::ltree
                and a.kind = 'EMPLOYEE'
                and a.period @> :day::date
                and not exists (
                  select from people.absence b
                  where b.affiliation = a.id and b.period @> :day::date)
                and not exists (
                  select from mentorship.side s
                  join mentorship.mentorship w on w.id = s.mentorship
                  join mentorship.kind k on k.id = w.kind
                  where s.affiliation = a.id and s.role = 'MENTEE' and s.period && :term::daterange
                  and w.state in ('PROPOSED', 'AGREED', 'IN_ORDER', 'ACTIVE', 'PAUSED')
                  and not k.slots)
                """)
                .param("term", SchoolYear.lessonsFrom(today.at(node)).sql())
                .param("path", node.path())
                .param("day", today.at(node))
                .param("rule", rules.of(id).code())
                .query(Integer.class)
                .single();
    }

    /** Where the viewer may match. */
    Node require(NodeId id, Viewer viewer) {
        var node = nodes.require(id);
        viewer.require(Permission.MATCH, node.scope());
        return node;
    }

    int atWork(NodeId id, Viewer viewer) {
        var node = require(id, viewer);
        return db.sql("""
                select count(*)
                from kernel.node n
                join people.affiliation a on a.organisation = n.id
                where n.path <@ :path::ltree and a.kind = 'EMPLOYEE' and a.period @> :day::date
                """)
                .param("path", node.path())
                .param("day", today.at(node))
                .query(Integer.class)
                .single();
    }

    private List<Row> rows(String path, List<String> paths, String rule, LocalDate day) {
        return db.sql("""
                with member as materialized (
                  select a.id, a.person, a.organisation, n.path, false as borrowed
                  from kernel.node n
                  join people.affiliation a on a.organisation = n.id
                  where n.path <@ any(:paths::ltree[]) and a.kind = 'EMPLOYEE' and a.period @> :day::date
                  union all
                  select a.id, a.person, a.organisation, n.path, not n.path <@ :path::ltree
                  from mentorship.readiness r
                  join people.affiliation a on a.id = r.affiliation
                  join kernel.node n on n.id = a.organisation
                  where r.remote and r.places > 0 and r.period @> :day::date
                  and a.kind = 'EMPLOYEE' and a.period @> :day::date
                  and not n.path <@ any(:paths::ltree[]))
                select m.id as affiliation, m.person, p.name, p.teaching_since, m.organisation,
                  coalesce(post.positions[1], '') as position,
                  coalesce(post.directions, '{}') as directions,
                  coalesce(post.chief, false) as chief,
                  coalesce(called.short_name, '') as organisation_name,
                  subpath(m.path, 0, nlevel(m.path) - 1)::text as municipality,
                  subpath(m.path, 0, least(2, nlevel(m.path)))::text as region,
                  category.category,
                  exists (select from people.absence b where b.affiliation = m.id and b.period @> :day::date) as absent,
                  exists (select from people.young_term y
                    where y.affiliation = m.id and y.rule = :rule and y.until >= :day::date) as young,
                  coalesce(ready.remote, false) as remote,
                  coalesce(u.settlement = 'RURAL', false) as rural,
                  coalesce(u.small, false) as small,
                  m.borrowed,
                  coalesce(failed.mentors, '{}') as failed
                from member m
                join people.person p on p.id = m.person
                left join lateral (
                  select array_agg(distinct post.position) as positions,
                    (select array_agg(distinct direction) from people.post every, unnest(every.directions) direction
                      where every.affiliation = m.id and every.period @> :day::date) as directions,
                    bool_or(post.position ~* '^(директор|заведующ|зам)') as chief
                  from people.post post where post.affiliation = m.id and post.period @> :day::date) post on true
                left join organisation.unit u on u.node = m.organisation
                left join organisation.name called on called.unit = m.organisation and called.period @> :day::date
                left join lateral (
                  select c.category from people.category c
                  where c.person = m.person and c.period @> :day::date
                  order by array_position(array['MENTOR', 'METHODIST', 'HIGHEST', 'FIRST'], c.category) nulls last
                  limit 1) category on true
                left join lateral (
                  select r.remote from mentorship.readiness r
                  where r.affiliation = m.id and r.period @> :day::date) ready on true
                left join lateral (
                  select array_agg(distinct other.person) as mentors
                  from mentorship.side own
                  join mentorship.mentorship w on w.id = own.mentorship and w.state = 'ENDED' and w.ending in ('MENTOR', 'MENTEE')
                  join mentorship.side given on given.mentorship = w.id and given.role = 'MENTOR'
                  join people.affiliation other on other.id = given.affiliation
                  where own.affiliation = m.id and own.role = 'MENTEE') failed on true
                order by p.name, m.id
                """)
                .param("path", path)
                .param("paths", paths.toArray(String[]::new))
                .param("rule", rule)
                .param("day", day)
                .query(Row.class)
                .list();
    }

    /** Everybody at work at a node that day, and how many are away. */
    record Everybody(LocalDate day, List<Candidate> present, int away) {
        /** These, and whoever of other places might be asked. */
        Participants taking(Chosen chosen) {
            return new Participants(
                    day,
                    present.stream()
                            .map(Candidate::teacher)
                            .filter(teacher -> chosen.mentees().contains(teacher.id()) && !teacher.borrowed())
                            .toList(),
                    present.stream()
                            .filter(candidate -> candidate.teacher().borrowed()
                                    ? candidate.gives()
                                    : chosen.places(candidate.teacher().id()) > 0)
                            .map(Candidate::teacher)
                            .map(teacher -> teacher.borrowed() ? teacher : teacher.taking(chosen.places(teacher.id())))
                            .toList(),
                    chosen.roles());
        }

        /** Everybody offered, each as offered. */
        Chosen offered() {
            var mentees = new LinkedHashSet<String>();
            var places = new LinkedHashMap<String, Integer>();
            for (var candidate : present) {
                var teacher = candidate.teacher();
                if (candidate.needs()) {
                    mentees.add(teacher.id());
                }
                if (candidate.gives() && !teacher.borrowed()) {
                    places.put(teacher.id(), teacher.places());
                }
            }
            return new Chosen(mentees, places, Map.of());
        }
    }

    private record Row(
            UUID affiliation,
            UUID person,
            String name,
            @Nullable LocalDate teachingSince,
            UUID organisation,
            String position,
            String[] directions,
            boolean chief,
            String organisationName,
            String municipality,
            String region,
            @Nullable String category,
            boolean absent,
            boolean young,
            boolean remote,
            UUID[] failed,
            boolean rural,
            boolean small,
            boolean borrowed) {
        AffiliationId at() {
            return new AffiliationId(affiliation);
        }

        Candidate candidate(Profile profile, MentorPlaces places, boolean mentored, LocalDate day) {
            var free = places.asked() ? places.free() : places.freeOf(USUAL_PLACES);
            return new Candidate(
                    new Participant(
                            affiliation,
                            person,
                            name,
                            position,
                            Arrays.asList(directions),
                            organisation,
                            organisationName,
                            municipality,
                            region,
                            teachingSince,
                            category,
                            chief,
                            free,
                            places.taken(),
                            remote,
                            profile.difficulties(),
                            profile.strengths(),
                            uuids(profile.prefers()),
                            uuids(profile.avoids()),
                            Set.of(failed),
                            rural,
                            small,
                            borrowed),
                    young && !borrowed,
                    mentored,
                    places.asked(),
                    young && !mentored && !borrowed,
                    free > 0 && !young && (places.asked() || experienced(day)));
        }

        private boolean experienced(LocalDate day) {
            return teachingSince != null && !teachingSince.isAfter(day.minusYears(ENOUGH_YEARS));
        }

        private static Set<UUID> uuids(Set<PersonId> persons) {
            return persons.stream().map(PersonId::value).collect(Collectors.toSet());
        }
    }
}
