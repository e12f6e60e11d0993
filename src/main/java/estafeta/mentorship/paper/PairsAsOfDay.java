package estafeta.mentorship.paper;

import estafeta.kernel.NodeId;
import estafeta.mentorship.Mentorship.State;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Order.Ground;
import estafeta.mentorship.Side;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs as papers tell them: who is on their sides, what they are called, on what the pairs stand. */
@Component
class PairsAsOfDay {
    private final AsOfDay asOfDay;
    private final JdbcClient db;

    PairsAsOfDay(AsOfDay asOfDay, JdbcClient db) {
        this.asOfDay = asOfDay;
        this.db = db;
    }

    /** Somebody on a side of a pair then. */
    record Row(
            MentorshipId mentorship,
            LocalDate first,
            LocalDate last,
            State state,
            String kind,
            boolean remote,
            String form,
            Side.Role role,
            AffiliationId affiliation,
            String name,
            @Nullable String sex,
            @Nullable String position,
            @Nullable String subjects,
            NodeId organisation,
            String called,
            LocalDate since,
            LocalDate until) {}

    /** The order that assigned a pair, and what it stood on. */
    private record Assigned(
            String number,
            LocalDate signedOn,
            @Nullable String groundBody,
            @Nullable String groundNumber,
            @Nullable LocalDate groundHeldOn) {
        @Nullable
        Ground ground() {
            return groundBody == null || groundHeldOn == null
                    ? null
                    : new Ground(groundBody, groundNumber, groundHeldOn);
        }
    }

    /** Those on their sides on a day or the nearest one of the pair, called as on another. */
    List<Row> rows(Collection<MentorshipId> pairs, LocalDate sides, LocalDate on) {
        return db.sql("""
                select m.id as mentorship, lower(m.period) as first, upper(m.period) - 1 as last, m.state, k.title as kind,
                  k.remote, f.title as form, s.role, s.affiliation, p.name, p.sex, post.position, post.subjects,
                  s.organisation, o.short_name as called, lower(s.period) as since, upper(s.period) - 1 as until
                from mentorship.mentorship m
                join mentorship.kind k on k.id = m.kind
                join mentorship.form f on f.id = m.form
                join mentorship.side s on s.mentorship = m.id
                  and s.period @> least(greatest(:sides::date, lower(m.period)), upper(m.period) - 1)
                join people.affiliation a on a.id = s.affiliation
                join people.person p on p.id = a.person
                left join lateral (
                  select t.position, nullif(concat_ws(', ', nullif(array_to_string(t.directions, ', '), ''), t.groups), '') as subjects
                  from people.post t
                  where t.affiliation = a.id
                  order by t.period @> :on::date desc, t.period && s.period desc, t.terms = 'MAIN' desc, t.id
                  limit 1) post on true
                join lateral (
                  select n.short_name from organisation.name n
                  where n.unit = s.organisation
                  order by n.period @> :on::date desc, upper(n.period) desc nulls first
                  limit 1) o on true
                where m.id = any(:pairs::uuid[])
                order by m.first_mentee, m.id, s.role desc, lower(s.period), s.name
                """)
                .param("pairs", pairs.stream().map(MentorshipId::value).toArray(UUID[]::new))
                .param("sides", sides)
                .param("on", on)
                .query(Row.class)
                .list();
    }

    /** Each as a paper of an organisation tells it. */
    List<PairFacts> facts(List<Row> rows, NodeId whose, LocalDate on) {
        var pairs = new LinkedHashMap<MentorshipId, List<Row>>();
        rows.forEach(row ->
                pairs.computeIfAbsent(row.mentorship, none -> new ArrayList<>()).add(row));
        var organisation = asOfDay.organisation(whose, on);
        var signatory = asOfDay.signatory(whose, on);
        return pairs.values().stream()
                .map(sides -> {
                    var pair = sides.getFirst();
                    var assigned = assigned(pair.mentorship, whose);
                    return new PairFacts(
                            organisation,
                            signatory,
                            pair.form,
                            pair.kind,
                            pair.remote,
                            pair.first,
                            pair.last,
                            PairFacts.state(pair.state),
                            members(sides, Side.Role.MENTOR, whose),
                            members(sides, Side.Role.MENTEE, whose),
                            assigned == null ? null : new Numbered(assigned.number, assigned.signedOn),
                            assigned == null ? null : asOfDay.decision(assigned.ground()));
                })
                .toList();
    }

    Member member(Row row, NodeId whose) {
        return asOfDay.member(
                row.name, row.sex, row.position, row.subjects, row.called, !row.organisation.equals(whose));
    }

    private List<Member> members(List<Row> sides, Side.Role role, NodeId whose) {
        return sides.stream()
                .filter(row -> row.role == role)
                .map(row -> member(row, whose))
                .toList();
    }

    /** By the organisation itself, if it has given an order; the latest. */
    private @Nullable Assigned assigned(MentorshipId pair, NodeId whose) {
        return db.sql("""
                select o.number, o.signed_on, o.ground_body, o.ground_number, o.ground_held_on
                from mentorship.act a
                join mentorship.employer_order o on o.id = a.employer_order and o.state = 'REGISTERED'
                where a.mentorship = :pair and a.kind = 'ASSIGN'
                order by o.employer = :whose desc, o.signed_on desc, o.id
                limit 1
                """)
                .param("pair", pair.value())
                .param("whose", whose.value())
                .query(Assigned.class)
                .optional()
                .orElse(null);
    }
}
