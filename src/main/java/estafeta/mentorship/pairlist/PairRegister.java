package estafeta.mentorship.pairlist;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.mentorship.pairlist.OrganisationsByName.Known;
import estafeta.people.AffiliationId;
import estafeta.people.PersonName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known around the place of a list: its organisations, who works in them, who is whose mentor. */
@Component
class PairRegister {
    private final Nodes nodes;
    private final JdbcClient db;

    PairRegister(Nodes nodes, JdbcClient db) {
        this.nodes = nodes;
        this.db = db;
    }

    /** Somebody who works at an organisation under the node of the list. */
    record Member(
            AffiliationId affiliation,
            NodeId organisation,
            String surname,
            String given,
            @Nullable String patronymic) {
        PersonName name() {
            return new PersonName(surname, given, patronymic);
        }
    }

    /** Somebody of another place who is a mentor here, with the name of the organisation he works at. */
    record Guest(
            AffiliationId affiliation,
            NodeId organisation,
            String shortName,
            String surname,
            String given,
            @Nullable String patronymic) {
        boolean meant(PairPerson person) {
            return shortName.equalsIgnoreCase(person.elsewhere())
                    && new PersonName(surname, given, patronymic).mayBe(person.name());
        }
    }

    /** All that is known around the place of a list. */
    record Around(
            List<Known> known,
            OrganisationsByName names,
            Map<NodeId, List<Member>> members,
            List<Guest> guests,
            Set<Together> together) {
        Optional<Guest> guest(PairPerson person) {
            return guests.stream().filter(guest -> guest.meant(person)).findFirst();
        }
    }

    /** A pair of these that is recorded: a mentor and a mentee of it, in one mentorship or in several. */
    record Together(AffiliationId mentor, AffiliationId mentee) {}

    Around around(NodeId node) {
        var known = organisations(node);
        return new Around(
                known,
                new OrganisationsByName(known),
                members(node).stream().collect(Collectors.groupingBy(Member::organisation)),
                guests(node),
                together(node));
    }

    List<Known> organisations(NodeId node) {
        return db.sql("""
                select u.node, called.short_name, called.full_name
                from kernel.node n
                join organisation.unit u on u.node = n.id
                join organisation.type y on y.code = u.type and y.kind = 'ORGANISATION'
                join organisation.name called on called.unit = u.node and upper_inf(called.period)
                where n.path <@ cast(:path as ltree) and upper_inf(u.period)
                order by called.short_name, u.node
                """)
                .param("path", nodes.require(node).path())
                .query(Known.class)
                .list();
    }

    List<Member> members(NodeId node) {
        return db.sql("""
                select distinct on (a.organisation, a.person)
                  a.id as affiliation, a.organisation, p.surname, p.given, p.patronymic
                from kernel.node n
                join people.affiliation a on a.organisation = n.id and a.kind = 'EMPLOYEE'
                join people.person p on p.id = a.person
                where n.path <@ cast(:path as ltree)
                order by a.organisation, a.person, upper(a.period) desc nulls first
                """)
                .param("path", nodes.require(node).path())
                .query(Member.class)
                .list();
    }

    /** Mentors of those who work here, from outside. */
    private List<Guest> guests(NodeId node) {
        return db.sql("""
                select distinct on (a.organisation, a.person)
                  a.id as affiliation, a.organisation, called.short_name, p.surname, p.given, p.patronymic
                from kernel.node n
                join mentorship.side mentee on mentee.organisation = n.id and mentee.role = 'MENTEE'
                join mentorship.side mentor on mentor.mentorship = mentee.mentorship and mentor.role = 'MENTOR'
                join kernel.node far on far.id = mentor.organisation
                join people.affiliation a on a.id = mentor.affiliation
                join people.person p on p.id = a.person
                join organisation.name called on called.unit = a.organisation and upper_inf(called.period)
                where n.path <@ cast(:path as ltree)
                and not far.path <@ cast(:path as ltree)
                order by a.organisation, a.person, upper(a.period) desc nulls first
                """)
                .param("path", nodes.require(node).path())
                .query(Guest.class)
                .list();
    }

    /** Also by another employment of theirs at the same organisations: who has come back is still the same. */
    private Set<Together> together(NodeId node) {
        return db.sql("""
                select distinct mentors.id as mentor, mentees.id as mentee
                from kernel.node n
                join mentorship.side mentee on mentee.organisation = n.id and mentee.role = 'MENTEE'
                join mentorship.mentorship m on m.id = mentee.mentorship and m.state <> 'CANCELLED'
                join mentorship.side mentor on mentor.mentorship = m.id and mentor.role = 'MENTOR'
                join people.affiliation a on a.id = mentee.affiliation
                join people.affiliation mentees on mentees.person = a.person and mentees.organisation = a.organisation
                join people.affiliation b on b.id = mentor.affiliation
                join people.affiliation mentors on mentors.person = b.person and mentors.organisation = b.organisation
                where n.path <@ cast(:path as ltree)
                """)
                .param("path", nodes.require(node).path())
                .query(Together.class)
                .set();
    }
}
