package estafeta.mentorship.web;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.diagnostics.Diagnostics;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Ending;
import estafeta.mentorship.Kinds;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.Mentorship.State;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.Papers;
import estafeta.people.AffiliationId;
import estafeta.shell.CardSection;
import estafeta.shell.Fact;
import estafeta.shell.Option;
import estafeta.shell.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One pair as it is read. */
@Component
@Transactional(readOnly = true)
class MentorshipCard {
    private final JdbcClient db;
    private final Mentorships mentorships;
    private final Papers papers;
    private final Kinds kinds;
    private final Nodes nodes;
    private final Today today;
    private final Diagnostics diagnostics;
    private final Timeline timeline;
    private final PayRegister pay;
    private final ObjectProvider<CardSection<MentorshipId>> sections;

    MentorshipCard(
            JdbcClient db,
            Mentorships mentorships,
            Papers papers,
            Kinds kinds,
            Nodes nodes,
            Today today,
            Diagnostics diagnostics,
            Timeline timeline,
            PayRegister pay,
            ObjectProvider<CardSection<MentorshipId>> sections) {
        this.db = db;
        this.mentorships = mentorships;
        this.papers = papers;
        this.kinds = kinds;
        this.nodes = nodes;
        this.today = today;
        this.diagnostics = diagnostics;
        this.timeline = timeline;
        this.pay = pay;
        this.sections = sections;
    }

    MentorshipPage open(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.require(id, viewer);
        var scope = nodes.require(mentorship.node()).scope();
        var lead = viewer.may(Permission.LEAD_MENTORSHIPS, scope);
        var approve = viewer.may(Permission.APPROVE_MENTORSHIPS, scope);
        var own = mentorships.own(id, viewer);
        var ways = new WaysOnward(mentorship, lead, approve, own.isPresent());
        var members = members(id, viewer);
        var sees = viewer.may(Permission.SEE_MENTORSHIPS, scope);
        return new MentorshipPage(
                id.value(),
                mentorship.state(),
                mentorship.period(),
                mentorship.recordedLate(),
                members,
                papers(id, viewer),
                consents(id, lead || approve || sees, viewer),
                facts(mentorship, sees),
                ways.lane(),
                ways.next(
                        mentorship.state() == State.IN_ORDER ? papers.missing(id, viewer) : List.of(),
                        mentorship.state() == State.AGREED ? draft(id) : null),
                ways.others(),
                timeline.whole(id, sees),
                hard(mentorship, members, viewer),
                own.map(mentor -> asked(mentorship, mentor, viewer)).orElse(null),
                pay.of(id, viewer),
                sections.orderedStream()
                        .flatMap(source -> source.sections(id, viewer).stream())
                        .toList());
    }

    /** A tick is enough to agree; the paper is noted by the curator. */
    private MentorshipPage.@Nullable Asked asked(Mentorship mentorship, AffiliationId mentor, Viewer viewer) {
        var consented = papers.consented(mentorship.id(), mentor, viewer);
        var asked = mentorship.state() == State.PROPOSED && !consented
                || mentorship.state() != State.ACTIVE
                        && !mentorship.state().over()
                        && papers.tickWanted(mentorship.id(), mentor, viewer);
        return asked
                ? new MentorshipPage.Asked(mentor.value(), shortDay(today.at(mentorship.node())), consented)
                : null;
    }

    /** To the mentor of the day: what each mentee has said is hard. */
    private List<MentorshipPage.Hard> hard(Mentorship mentorship, List<MentorshipPage.Member> members, Viewer viewer) {
        var person = viewer.person();
        if (person == null || mentorship.state().over()) {
            return List.of();
        }
        var day = today.at(mentorship.node());
        var now =
                members.stream().filter(member -> member.period().contains(day)).toList();
        var mine = now.stream()
                .anyMatch(member -> member.mentor() && member.person().equals(person.value()));
        return !mine
                ? List.of()
                : now.stream()
                        .filter(member -> !member.mentor())
                        .map(member ->
                                new MentorshipPage.Hard(member.name(), diagnostics.hard(new PersonId(member.person()))))
                        .toList();
    }

    List<MentorshipPage.Member> members(MentorshipId id, Viewer viewer) {
        return db.sql("""
                select s.affiliation, a.person, p.name, s.role, s.aspect, s.period, post.position, o.short_name as organisation,
                  n.path <@ any(:people::ltree[]) as open
                from mentorship.side s
                join people.affiliation a on a.id = s.affiliation
                join people.person p on p.id = a.person
                join kernel.node n on n.id = a.organisation
                left join lateral (
                  select t.position from people.post t
                  where t.affiliation = a.id
                  order by t.period && s.period desc, t.terms = 'MAIN' desc, t.id limit 1) post on true
                left join lateral (
                  select m.short_name from organisation.name m
                  where m.unit = a.organisation
                  order by m.period && s.period desc, upper(m.period) desc nulls first limit 1) o on true
                where s.mentorship = :id
                order by s.role desc, lower(s.period), p.name
                """)
                .param("id", id.value())
                .param("people", viewer.paths(Permission.SEE_PEOPLE))
                .query(MentorshipPage.Member.class)
                .list();
    }

    /** The draft of an order that assigns it, if it is in one where it is led. */
    private @Nullable UUID draft(MentorshipId id) {
        return db.sql("""
                select o.id
                from mentorship.act a
                join mentorship.employer_order o on o.id = a.employer_order and o.state = 'DRAFT'
                join mentorship.mentorship m on m.id = a.mentorship and m.node = o.employer
                where a.mentorship = :id and a.kind = 'ASSIGN'
                limit 1
                """).param("id", id.value()).query(UUID.class).optional().orElse(null);
    }

    /** Of everybody for those who lead it or see it; else one's own. */
    private List<MentorshipPage.ConsentLine> consents(MentorshipId id, boolean all, Viewer viewer) {
        var person = viewer.person();
        return db.sql("""
                select c.id, p.name, c.given_on, c.kept_at, c.ticked_on, c.withdrawn_on, c.guardian is not null as by_guardian,
                  c.kept_at is null and coalesce(c.ticked_on >= e.since, false) as electronic,
                  case when o.first_on < c.given_on then o.first_on end as ordered_on,
                  c.scan is not null and (n.path <@ any(:private::ltree[]) or coalesce(a.person = :person::uuid, false)) as opens,
                  c.kept_at is not null and n.path <@ any(:private::ltree[]) as attach
                from mentorship.consent c
                join mentorship.mentorship m on m.id = c.mentorship
                join kernel.node n on n.id = m.node
                join people.affiliation a on a.id = c.affiliation
                join people.person p on p.id = a.person
                left join lateral (
                  select s.since
                  from kernel.node here
                  join kernel.node over on over.path @> here.path
                  join mentorship.electronic_signing s on s.node = over.id
                  where here.id = a.organisation
                  order by nlevel(over.path) desc limit 1) e on true
                left join lateral (
                  select min(x.signed_on) as first_on
                  from mentorship.act t
                  join mentorship.employer_order x on x.id = t.employer_order and x.state = 'REGISTERED'
                  where t.mentorship = m.id and t.kind = 'ASSIGN') o on true
                where c.mentorship = :id and (:all or a.person = :person::uuid)
                order by c.withdrawn_on is not null, p.name, c.given_on
                """)
                .param("id", id.value())
                .param("all", all)
                .param("private", viewer.paths(Permission.SEE_PRIVATE))
                .param("person", person == null ? null : person.value())
                .query(MentorshipPage.ConsentLine.class)
                .list();
    }

    private List<MentorshipPage.PaperLine> papers(MentorshipId id, Viewer viewer) {
        return db.sql("""
                select p.number, p.signed_on, a.kind as act, a.effective_on, coalesce(o.short_name, '') as employer,
                  case when n.path <@ any(:scopes::ltree[]) then p.id end as opens
                from mentorship.act a
                join mentorship.employer_order p on p.id = a.employer_order and p.state = 'REGISTERED'
                join kernel.node n on n.id = p.employer
                left join lateral (
                  select m.short_name from organisation.name m
                  where m.unit = p.employer
                  order by m.period @> p.signed_on desc, upper(m.period) desc nulls first limit 1) o on true
                where a.mentorship = :id
                order by p.signed_on desc, p.number
                """)
                .param("id", id.value())
                .param("scopes", viewer.paths(Permission.SEE_MENTORSHIPS))
                .query(MentorshipPage.PaperLine.class)
                .list();
    }

    /** Why it ended is for those who lead it: to a side the reason may be the illness of another. */
    private List<Fact> facts(Mentorship mentorship, boolean reasons) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                t("Форма и вид"),
                t(kinds.require(mentorship.form()).title()) + ", "
                        + t(kinds.require(mentorship.kind()).title())));
        facts.add(Fact.of(t("Срок"), estafeta.shell.Text.period(mentorship.period())));
        db.sql("""
                select m.short_name from organisation.name m where m.unit = :node
                order by upper(m.period) desc nulls first limit 1
                """)
                .param("node", mentorship.node().value())
                .query(String.class)
                .optional()
                .ifPresent(name -> facts.add(Fact.of(t("Ведёт"), name)));
        var ending = mentorship.ending();
        if (ending != null) {
            facts.add(Fact.of(t("Чем закончилась"), ending.words()));
        }
        var because = mentorship.because();
        if (reasons && because != null && ending != Ending.LEFT) {
            facts.add(Fact.of(t("Причина"), because));
        }
        return facts;
    }

    /** Employers of the sides, the organisation that leads and, across organisations, the places over it. */
    List<Option> employers(Mentorship mentorship) {
        return db.sql("""
                select distinct on (m.unit) m.unit::text as value, m.short_name as words, '' as hint
                from organisation.name m
                where m.unit = :node or m.unit in (
                  select s.organisation from mentorship.side s where s.mentorship = :mentorship)
                or exists (select from mentorship.side s where s.mentorship = :mentorship and s.away)
                  and m.unit in (
                    select over.id from kernel.node over
                    join kernel.node here on here.path <@ over.path
                    where here.id = :node and over.id <> :root)
                order by m.unit, upper(m.period) desc nulls first
                """)
                .param("node", mentorship.node().value())
                .param("mentorship", mentorship.id().value())
                .param("root", NodeId.ROOT.value())
                .query(Option.class)
                .list();
    }
}
