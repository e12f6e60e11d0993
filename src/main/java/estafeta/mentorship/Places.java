package estafeta.mentorship;

import static estafeta.shell.Text.shortName;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands where: locks affiliations before anything is opened or closed inside them, and counts places of mentors. */
@Component
class Places {
    /** Somebody of the register as a mentorship needs him. */
    record Member(
            AffiliationId affiliation, PersonId person, String name, NodeId organisation, String path, Period period) {}

    /** Two who work together already. */
    record Together(String mentor, String mentee) {}

    private final JdbcClient db;

    Places(JdbcClient db) {
        this.db = db;
    }

    /** Locks in the order of ids, so that two who lock the same never wait for each other. */
    List<Member> lock(Collection<AffiliationId> affiliations) {
        return db.sql("""
                select a.id as affiliation, a.person, p.name, a.organisation, n.path::text as path, a.period
                from people.affiliation a
                join people.person p on p.id = a.person
                join kernel.node n on n.id = a.organisation
                where a.id = any(:ids::uuid[])
                order by a.id
                for update of a
                """).param("ids", uuids(affiliations)).query(Member.class).list();
    }

    /** Whether the viewer may choose this member: of the own part of the tree, or a mentor ready for others too. */
    boolean open(Member member, Viewer viewer, Period period) {
        return db.sql("""
                select exists (
                  select from people.affiliation a
                  join kernel.node n on n.id = a.organisation
                  where a.id = :affiliation
                  and (n.path <@ any(:paths::ltree[])
                    or exists (select from mentorship.readiness r
                      where r.affiliation = a.id and r.remote and r.period && :period::daterange)))
                """)
                .param("affiliation", member.affiliation().value())
                .param("paths", viewer.paths(Permission.SEE_PEOPLE))
                .param("period", period.sql())
                .query(Boolean.class)
                .single();
    }

    boolean visible(MentorshipId mentorship, Viewer viewer) {
        var person = viewer.person();
        return db.sql("""
                select exists (
                  select from mentorship.mentorship m
                  join kernel.node n on n.id = m.node
                  where m.id = :mentorship and n.path <@ any(:paths::ltree[]))
                or exists (
                  select from mentorship.side s
                  join people.affiliation a on a.id = s.affiliation
                  join kernel.node n on n.id = a.organisation
                  where s.mentorship = :mentorship
                  and (n.path <@ any(:paths::ltree[]) or a.person = :person::uuid))
                """)
                .param("mentorship", mentorship.value())
                .param("paths", viewer.paths(Permission.SEE_MENTORSHIPS))
                .param("person", person == null ? null : person.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the affiliation is the viewer's own. */
    boolean own(AffiliationId affiliation, Viewer viewer) {
        var person = viewer.person();
        return person != null
                && db.sql("select exists (select from people.affiliation where id = :id and person = :person)")
                        .param("id", affiliation.value())
                        .param("person", person.value())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * The places of mentors in a time, in all mentorships but one: of what was said for it the least, of mentees at once the
     * most. Slots and what was entered in error take no place.
     */
    Map<AffiliationId, MentorPlaces> of(Collection<AffiliationId> mentors, Period period, MentorshipId but) {
        return db
                .sql("""
                with held as materialized (
                  select distinct s.affiliation as mentor, other.mentorship, other.affiliation,
                    s.period * other.period * :period::daterange as term
                  from mentorship.side s
                  join mentorship.mentorship m on m.id = s.mentorship
                  join mentorship.kind k on k.id = m.kind
                  join mentorship.side other on other.mentorship = m.id and other.role = 'MENTEE'
                  where s.affiliation = any(:mentors::uuid[]) and s.role = 'MENTOR'
                  and m.id <> :but
                  and m.state not in ('DRAFT', 'CANCELLED')
                  and not k.slots
                  and not isempty(s.period * other.period * :period::daterange)),
                changed as (
                  select mentor, lower(term) as day, 1 as by from held
                  union all
                  select mentor, upper(term), -1 from held where not upper_inf(term)),
                at_once as (
                  select mentor, sum(by) over (partition by mentor order by day, by) as mentees from changed),
                known as (
                  select mentor, null::integer as least, 0 as most from unnest(:mentors::uuid[]) as asked (mentor)
                  union all
                  select affiliation, places, 0 from mentorship.readiness
                  where affiliation = any(:mentors::uuid[]) and period && :period::daterange
                  union all
                  select mentor, null, mentees from at_once)
                select mentor, min(least) as least, max(most) as most from known group by mentor
                """)
                .param("mentors", uuids(mentors))
                .param("but", but.value())
                .param("period", period.sql())
                .query(Counted.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        counted -> new AffiliationId(counted.mentor),
                        counted -> new MentorPlaces(counted.least, counted.most)));
    }

    private record Counted(UUID mentor, @Nullable Integer least, int most) {}

    /** Mentees of these who have a mentor in a time by mentorships not over, all but one; each with one mentor's name. */
    Map<AffiliationId, String> mentored(Collection<AffiliationId> mentees, Period period, MentorshipId but) {
        return db
                .sql("""
                select distinct on (s.affiliation) s.affiliation as mentee, p.name as mentor
                from mentorship.side s
                join mentorship.mentorship m on m.id = s.mentorship
                join mentorship.kind k on k.id = m.kind
                join mentorship.side given on given.mentorship = m.id and given.role = 'MENTOR'
                join people.affiliation a on a.id = given.affiliation
                join people.person p on p.id = a.person
                where s.affiliation = any(:mentees::uuid[]) and s.role = 'MENTEE'
                and m.id <> :but
                and m.state in ('PROPOSED', 'AGREED', 'IN_ORDER', 'ACTIVE', 'PAUSED')
                and not k.slots
                and not isempty(s.period * given.period * :period::daterange)
                order by s.affiliation, p.name
                """)
                .param("mentees", uuids(mentees))
                .param("but", but.value())
                .param("period", period.sql())
                .query(Mentored.class)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> new AffiliationId(one.mentee), Mentored::mentor));
    }

    private record Mentored(UUID mentee, String mentor) {}

    /** A mentor and a mentee of these who have a mentorship in this time already. */
    List<Together> together(
            Collection<AffiliationId> mentors, Collection<AffiliationId> mentees, Period period, MentorshipId but) {
        return db.sql("""
                select mentor.name as mentor, mentee.name as mentee
                from mentorship.side s
                join mentorship.side other on other.mentorship = s.mentorship
                join mentorship.mentorship m on m.id = s.mentorship
                join mentorship.kind k on k.id = m.kind
                join people.affiliation a on a.id = s.affiliation
                join people.person mentor on mentor.id = a.person
                join people.affiliation b on b.id = other.affiliation
                join people.person mentee on mentee.id = b.person
                where s.role = 'MENTOR' and s.affiliation = any(:mentors::uuid[])
                and other.role = 'MENTEE' and other.affiliation = any(:mentees::uuid[])
                and m.id <> :but
                and m.state not in ('DRAFT', 'CANCELLED')
                and not k.slots
                and s.period && :period::daterange and other.period && :period::daterange
                limit 1
                """)
                .param("mentors", uuids(mentors))
                .param("mentees", uuids(mentees))
                .param("but", but.value())
                .param("period", period.sql())
                .query(Together.class)
                .list();
    }

    /** Who sees a mentorship through. */
    Parties parties(Mentorship mentorship) {
        return new Parties(
                mentorship.node(),
                db.sql("""
                select s.affiliation, s.role, a.organisation, a.kind = 'EMPLOYEE' as employee
                from mentorship.side s
                join people.affiliation a on a.id = s.affiliation
                where s.mentorship = :mentorship and s.period @> :last::date
                """)
                        .param("mentorship", mentorship.id().value())
                        .param("last", mentorship.last())
                        .query(Parties.Party.class)
                        .list());
    }

    /** Whether a node stands over all of these and is none of them. */
    boolean above(NodeId node, Collection<NodeId> others) {
        return !others.contains(node)
                && db.sql("""
                        select bool_and(over.path @> n.path)
                        from kernel.node over
                        cross join kernel.node n
                        where over.id = :node and n.id = any(:others::uuid[])
                        """)
                        .param("node", node.value())
                        .param("others", others.stream().map(NodeId::value).toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single();
    }

    /** Employers of the sides of a mentorship, each once. */
    List<NodeId> employers(MentorshipId mentorship) {
        return db.sql("""
                select distinct a.organisation
                from mentorship.side s
                join people.affiliation a on a.id = s.affiliation
                where s.mentorship = :mentorship
                """)
                .param("mentorship", mentorship.value())
                .query((row, number) -> new NodeId(row.getObject(1, UUID.class)))
                .list();
    }

    List<PersonId> persons(MentorshipId mentorship) {
        return db.sql("""
                select distinct a.person
                from mentorship.side s
                join people.affiliation a on a.id = s.affiliation
                where s.mentorship = :mentorship
                """)
                .param("mentorship", mentorship.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    PersonId person(AffiliationId affiliation) {
        return db.sql("select person from people.affiliation where id = :id")
                .param("id", affiliation.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .single();
    }

    String name(AffiliationId affiliation) {
        return db.sql(
                        "select p.name from people.affiliation a join people.person p on p.id = a.person where a.id = :id")
                .param("id", affiliation.value())
                .query(String.class)
                .single();
    }

    /** Everybody in a mentorship, mentors first, as «Иванова А. П. – Петров Б. В.». */
    String names(Mentorship mentorship) {
        return db
                .sql("""
                select distinct s.role, s.name from mentorship.side s where s.mentorship = :id order by s.role desc, s.name
                """)
                .param("id", mentorship.id().value())
                .query((row, no) -> shortName(row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.joining(" – "));
    }

    static UUID[] uuids(Collection<AffiliationId> ids) {
        return ids.stream().map(AffiliationId::value).toArray(UUID[]::new);
    }
}
