package estafeta.mentorship;

import static estafeta.shell.Text.address;
import static estafeta.shell.Text.t;

import estafeta.access.Addresses;
import estafeta.kernel.Ids;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.notification.Notices;
import estafeta.people.NewConsent;
import estafeta.people.PersonFacts;
import estafeta.shell.SiteAddress;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has not signed what at a node: found, noted many at once, reminded kindly and seldom. */
@Service
@Transactional
public class UnsignedPapers {
    /** Days between two letters to the same person. */
    private static final int SELDOM = 7;

    /** How a round of letters went: sent, without an address, reminded lately. */
    public record Reminded(int sent, int unreachable, int lately) {}

    private final JdbcClient db;
    private final Papers papers;
    private final Orders orders;
    private final PersonFacts facts;
    private final Addresses addresses;
    private final Notices notices;
    private final SiteAddress site;
    private final Nodes nodes;
    private final Today today;

    UnsignedPapers(
            JdbcClient db,
            Papers papers,
            Orders orders,
            PersonFacts facts,
            Addresses addresses,
            Notices notices,
            SiteAddress site,
            Nodes nodes,
            Today today) {
        this.db = db;
        this.papers = papers;
        this.orders = orders;
        this.facts = facts;
        this.addresses = addresses;
        this.notices = notices;
        this.site = site;
        this.nodes = nodes;
        this.today = today;
    }

    /** Everything that waits for a signature at the node and under it, person by person. */
    @Transactional(readOnly = true)
    public List<UnsignedPaper> at(NodeId node, Viewer viewer) {
        viewer.require(Permission.SEE_PRIVATE, nodes.require(node).scope());
        return db.sql("""
                with place as materialized (
                  select n.id, n.path from kernel.node n
                  where n.path <@ (select path from kernel.node where id = :node)),
                pair as materialized (
                  select m.id, m.node, m.state, k.slots, k.needs_agreement, f.line, upper(m.period) - 1 as last_day
                  from mentorship.mentorship m
                  join mentorship.kind k on k.id = m.kind
                  join mentorship.form f on f.id = m.form
                  where m.state in ('PROPOSED', 'AGREED', 'IN_ORDER', 'ACTIVE', 'PAUSED')
                  and m.id in (
                    select own.id from place join mentorship.mentorship own on own.node = place.id
                    union
                    select s.mentorship from place join mentorship.side s on s.organisation = place.id)),
                party as materialized (
                  select pair.*, s.affiliation, s.role, a.person, a.organisation, a.kind = 'EMPLOYEE' as employee
                  from pair
                  join mentorship.side s on s.mentorship = pair.id and s.period @> pair.last_day
                  join people.affiliation a on a.id = s.affiliation),
                who as materialized (
                  select distinct affiliation, person, organisation from party),
                known as materialized (
                  select who.affiliation, coalesce(people.birth_date(who.person) > :of_age::date, false) as minor, (
                      select e.since
                      from kernel.node here
                      join kernel.node over on over.path @> here.path
                      join mentorship.electronic_signing e on e.node = over.id
                      where here.id = who.organisation
                      order by nlevel(over.path) desc limit 1) as electronic_since, (
                      select w.purposes
                      from kernel.node here
                      join kernel.node over on over.path @> here.path
                      join people.wanted_consent w on w.node = over.id
                      where here.id = who.organisation
                      order by nlevel(over.path) desc limit 1) as wanted
                  from who),
                missing as (
                  select 'CONSENT' as kind, p.affiliation, p.id as about, null::text as purpose
                  from party p
                  join place on place.id = p.node
                  join known on known.affiliation = p.affiliation
                  where p.role = 'MENTOR'
                  and not exists (
                    select from mentorship.consent c
                    where c.mentorship = p.id and c.affiliation = p.affiliation and c.withdrawn_on is null
                    and (p.slots or c.kept_at is not null or c.ticked_on >= known.electronic_since))
                  and not (p.line <> 'TEACHERS' and known.minor)
                  union all
                  select 'GUARDIAN', p.affiliation, p.id, null
                  from party p
                  join place on place.id = p.node
                  join known on known.affiliation = p.affiliation
                  where p.line <> 'TEACHERS' and known.minor
                  and not exists (
                    select from mentorship.consent c
                    where c.mentorship = p.id and c.affiliation = p.affiliation and c.withdrawn_on is null
                    and c.kept_at is not null and c.guardian is not null)
                  union all
                  select 'AGREEMENT', p.affiliation, p.id, null
                  from party p
                  join place on place.id = p.node
                  where p.role = 'MENTOR' and p.employee and p.needs_agreement and p.state <> 'PROPOSED'
                  and exists (select from party mentee where mentee.id = p.id and mentee.role = 'MENTEE' and mentee.employee)
                  and not exists (
                    select from mentorship.agreement g where g.mentorship = p.id and g.affiliation = p.affiliation)
                  union all
                  select 'DATA', who.affiliation, null, want.purpose
                  from who
                  join place on place.id = who.organisation
                  join known on known.affiliation = who.affiliation
                  cross join unnest(known.wanted) as want (purpose)
                  where not exists (
                    select from people.consent c
                    where c.person = who.person and c.node = who.organisation and c.kind = 'DATA' and c.purpose = want.purpose
                    and c.withdrawn_on is null and (c.guardian is not null) = known.minor)
                  union all
                  select distinct 'ORDER', s.affiliation, o.id, null
                  from place
                  join mentorship.employer_order o on o.employer = place.id
                  join mentorship.act a on a.employer_order = o.id
                  join mentorship.side s on s.mentorship = a.mentorship and s.organisation = o.employer
                  join people.affiliation f on f.id = s.affiliation and f.kind = 'EMPLOYEE' and f.period @> :today::date
                  where o.state = 'REGISTERED' and o.signed_on > :today::date - 365
                  and not exists (
                    select from mentorship.acquaintance r where r.employer_order = o.id and r.affiliation = s.affiliation))
                select m.kind, m.affiliation, a.person, p.name, a.organisation, coalesce(o.short_name, '') as organisation_name,
                  m.about, coalesce(pair.names, '№ ' || ord.number || ' от ' || to_char(ord.signed_on, 'DD.MM.YYYY')) as words,
                  m.purpose, coalesce(known.minor, false) as minor,
                  case when g.count = 1 then g.one end as guardian, coalesce(g.count, 0)::int as guardians,
                  exists (
                    select from mentorship.consent c
                    where c.mentorship = m.about and c.affiliation = m.affiliation and c.withdrawn_on is null) as ticked,
                  coalesce(m.kind = 'CONSENT' and known.electronic_since <= :today::date, false) as electronic,
                  exists (
                    select from mentorship.reminder r
                    where r.affiliation = m.affiliation and r.sent_on > :lately::date) as reminded
                from missing m
                join people.affiliation a on a.id = m.affiliation
                join people.person p on p.id = a.person
                left join known on known.affiliation = m.affiliation
                left join mentorship.employer_order ord on m.kind = 'ORDER' and ord.id = m.about
                left join lateral (
                  select string_agg(distinct s.name, ', ') as names
                  from mentorship.side s
                  where m.kind not in ('ORDER', 'DATA') and s.mentorship = m.about and s.affiliation <> m.affiliation) pair on true
                left join lateral (
                  select count(*) as count, min(x.id::text)::uuid as one from people.guardian x where x.person = a.person) g on true
                left join lateral (
                  select n.short_name from organisation.name n
                  where n.unit = a.organisation order by upper(n.period) desc nulls first limit 1) o on true
                order by p.name, a.id, m.kind, m.about, m.purpose
                """)
                .param("node", node.value())
                .param("today", today.at(node))
                .param("of_age", today.at(node).minusYears(18))
                .param("lately", today.at(node).minusDays(SELDOM))
                .query(UnsignedPaper.class)
                .list();
    }

    /** All signed on the same day and lying at the same place: all are noted or none. */
    public void note(NodeId node, Set<String> keys, LocalDate on, String keptAt, Viewer viewer) {
        var chosen = at(node, viewer).stream()
                .filter(paper -> paper.noted() && keys.contains(paper.key()))
                .toList();
        if (chosen.size() < keys.size()) {
            throw MentorshipRefused.signedMeanwhile();
        }
        chosen.forEach(paper -> note(paper, on, keptAt, viewer));
    }

    private void note(UnsignedPaper paper, LocalDate on, String keptAt, Viewer viewer) {
        switch (paper.kind()) {
            case CONSENT, GUARDIAN ->
                papers.agree(new MentorshipId(about(paper)), paper.affiliation(), on, keptAt, paper.signer(), viewer);
            case DATA -> {
                Mentorship.notAfterToday(on, today.at(paper.organisation()));
                facts.giveConsent(
                        paper.person(),
                        paper.organisation(),
                        NewConsent.toData(Objects.requireNonNull(paper.purpose()), on, keptAt, paper.signer()),
                        viewer);
            }
            case ORDER -> orders.acquaint(new OrderId(about(paper)), List.of(paper.affiliation()), on, viewer);
            case AGREEMENT -> throw new IllegalStateException("An agreement has a number of its own");
        }
    }

    private static UUID about(UnsignedPaper paper) {
        return Objects.requireNonNull(paper.about());
    }

    /** A letter to each of age who has an address, has had none lately and is not the one who reminds. */
    public Reminded remind(NodeId node, Viewer viewer) {
        var byPerson = byPerson(
                at(node, viewer).stream().filter(paper -> !paper.minor()).toList());
        var to = addresses.of(byPerson.keySet(), null);
        int sent = 0;
        int unreachable = 0;
        int lately = 0;
        for (var entry : byPerson.entrySet()) {
            var address = to.get(entry.getKey());
            if (entry.getKey().equals(viewer.person())) {
                continue;
            }
            if (address == null) {
                unreachable++;
            } else if (entry.getValue().stream().anyMatch(UnsignedPaper::reminded)) {
                lately++;
            } else {
                remind(address, entry.getValue(), viewer, today.at(node));
                sent++;
            }
        }
        return new Reminded(sent, unreachable, lately);
    }

    private void remind(String address, List<UnsignedPaper> unsigned, Viewer viewer, LocalDate on) {
        notices.mail(
                address,
                t("Нужна ваша подпись"),
                String.join(
                        "\n",
                        t("Здравствуйте, {0}!", address(unsigned.getFirst().name())),
                        "",
                        t("Ждём вашей подписи: {0}.", words(unsigned)),
                        unsigned.stream().anyMatch(UnsignedPaper::electronic)
                                ? t(
                                        "Согласие можно дать по ссылке, остальное подпишите на бумаге у того, кто прислал это письмо: {0}.",
                                        viewer.name())
                                : t(
                                        "Подойдите, пожалуйста, когда будет удобно. Письмо прислал(а) {0}.",
                                        viewer.name())),
                site.of(path(unsigned)));
        db.sql("""
                insert into mentorship.reminder (id, affiliation, sent_on, version) values (:id, :affiliation, :on, 1)
                """)
                .param("id", Ids.next())
                .param("affiliation", unsigned.getFirst().affiliation().value())
                .param("on", on)
                .update();
    }

    /** In the order of names. */
    public static Map<PersonId, List<UnsignedPaper>> byPerson(Collection<UnsignedPaper> unsigned) {
        return unsigned.stream()
                .collect(Collectors.groupingBy(UnsignedPaper::person, LinkedHashMap::new, Collectors.toList()));
    }

    /** Each kind of paper once. */
    public static String words(List<UnsignedPaper> unsigned) {
        return unsigned.stream()
                .map(paper -> t(paper.kind().words()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Where it can be done at once: the pair that waits for a tick; else the home page. */
    public static String path(List<UnsignedPaper> unsigned) {
        return unsigned.stream()
                .filter(UnsignedPaper::electronic)
                .findFirst()
                .map(paper -> "/mentorships/" + paper.about())
                .orElse("/");
    }
}
