package estafeta.mentorship;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.mentorship.PairAtYearEnd.Absence;
import estafeta.mentorship.PairAtYearEnd.Member;
import estafeta.mentorship.PairAtYearEnd.Newcomer;
import estafeta.people.AbsenceKind;
import estafeta.people.AffiliationId;
import estafeta.people.YoungRules;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the pairs of a node that are at work and whose term ends with a school year, with what is known of the next. */
@Component
class PairsAtYearEnd {
    private final JdbcClient db;
    private final FateRepository fates;
    private final Kinds kinds;
    private final YoungRules young;

    PairsAtYearEnd(JdbcClient db, FateRepository fates, Kinds kinds, YoungRules young) {
        this.db = db;
        this.fates = fates;
        this.kinds = kinds;
        this.young = young;
    }

    private record Row(
            UUID id,
            Mentorship.State state,
            Period period,
            String code,
            String title,
            boolean slots,
            boolean needsOrder,
            Form.Line line,
            UUID affiliation,
            Side.Role role,
            Side.@Nullable Aspect aspect,
            String name,
            UUID organisation,
            boolean employee,
            Period there,
            @Nullable LocalDate teachingSince,
            @Nullable LocalDate youngUntil,
            @Nullable AbsenceKind absence,
            @Nullable Period away) {
        Member member() {
            return new Member(
                    new AffiliationId(affiliation),
                    role,
                    aspect,
                    name,
                    new NodeId(organisation),
                    employee,
                    there,
                    teachingSince,
                    youngUntil,
                    absence == null || away == null ? null : new Absence(absence, away));
        }
    }

    private record Coming(UUID affiliation, String name, UUID organisation) {}

    List<PairAtYearEnd> at(NodeId node, YearEnd end) {
        var byPair = db
                .sql("""
                        select m.id, m.state, m.period, k.code, k.title, k.slots, k.needs_order, f.line,
                          s.affiliation, s.role, s.aspect, s.name, s.organisation, a.kind = 'EMPLOYEE' as employee,
                          a.period as there, p.teaching_since, least(y.until, date '9999-12-31') as young_until,
                          x.kind as absence, x.period as away
                        from mentorship.mentorship m
                        join mentorship.kind k on k.id = m.kind
                        join mentorship.form f on f.id = m.form
                        join mentorship.side s on s.mentorship = m.id and upper(s.period) = upper(m.period)
                        join people.affiliation a on a.id = s.affiliation
                        join people.person p on p.id = a.person
                        left join people.young_term y on y.affiliation = a.id and y.rule = :rule
                        left join lateral (
                          select b.kind, b.period from people.absence b
                          where b.affiliation = a.id and b.period @> :begins::date limit 1) x on true
                        where m.node = :node
                        and m.state in ('ACTIVE', 'PAUSED')
                        and upper(m.period) <= :begins::date
                        and not exists (
                          select from mentorship.fate f
                          where f.mentorship = m.id and f.year = :year and f.done_on is not null)
                        order by m.first_mentee, m.id, s.role desc, s.name
                        """)
                .param("node", node.value())
                .param("rule", young.of(node).code())
                .param("begins", end.begins())
                .param("year", end.year().start())
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()));
        var chosen = chosen(byPair.keySet(), end);
        var coming = coming(node, end);
        var offered = kinds.offered(node, end.begins()).stream().map(Kind::code).collect(Collectors.toSet());
        return byPair.values().stream()
                .map(rows -> pair(node, rows, offered, chosen, coming))
                .toList();
    }

    private static PairAtYearEnd pair(
            NodeId node,
            List<Row> rows,
            Set<String> offered,
            Map<MentorshipId, Fate> chosen,
            Map<AffiliationId, Newcomer> coming) {
        var first = rows.getFirst();
        var id = new MentorshipId(first.id);
        var fate = chosen.get(id);
        var newcomer = fate == null ? null : fate.choice().newcomer();
        return new PairAtYearEnd(
                id,
                node,
                first.state,
                first.period,
                first.code,
                first.title,
                offered.contains(first.code),
                first.slots,
                first.needsOrder,
                first.line,
                rows.stream().map(Row::member).toList(),
                fate,
                newcomer == null ? null : coming.get(newcomer));
    }

    private Map<MentorshipId, Fate> chosen(Set<UUID> pairs, YearEnd end) {
        return fates
                .findByYearAndMentorshipIn(
                        end.year().start(),
                        pairs.stream().map(MentorshipId::new).toList())
                .stream()
                .filter(fate -> fate.doneOn() == null)
                .collect(Collectors.toMap(Fate::mentorship, fate -> fate));
    }

    private Map<AffiliationId, Newcomer> coming(NodeId node, YearEnd end) {
        return db
                .sql("""
                        select distinct a.id as affiliation, p.name, a.organisation
                        from mentorship.mentorship m
                        join mentorship.fate f on f.mentorship = m.id and f.year = :year
                        join people.affiliation a on a.id = f.affiliation
                        join people.person p on p.id = a.person
                        where m.node = :node
                        """)
                .param("node", node.value())
                .param("year", end.year().start())
                .query(Coming.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        one -> new AffiliationId(one.affiliation),
                        one -> new Newcomer(one.name, new NodeId(one.organisation))));
    }
}
