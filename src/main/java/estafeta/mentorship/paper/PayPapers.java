package estafeta.mentorship.paper;

import estafeta.grammar.Declensions;
import estafeta.grammar.Forms;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.paper.PayFacts.Agreed;
import estafeta.mentorship.paper.PayFacts.Line;
import estafeta.mentorship.paper.PayFacts.Mentee;
import estafeta.mentorship.pay.Pay;
import estafeta.mentorship.pay.PayId;
import estafeta.mentorship.pay.Pays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders about pay as Word files, for whoever sees the pay. Every look is noted. */
@Component
public class PayPapers {
    private final Pays pays;
    private final OrderPapers orders;
    private final Declensions declensions;
    private final ReadingJournal readings;
    private final Today today;
    private final JdbcClient db;

    PayPapers(
            Pays pays,
            OrderPapers orders,
            Declensions declensions,
            ReadingJournal readings,
            Today today,
            JdbcClient db) {
        this.pays = pays;
        this.orders = orders;
        this.declensions = declensions;
        this.readings = readings;
        this.today = today;
        this.db = db;
    }

    /** One order about those chosen; with its number if they all have the same already, else with room for it. */
    @Transactional
    public byte[] word(NodeId employer, Collection<PayId> chosen, Viewer viewer) {
        var lines = pays.chosen(employer, chosen, Permission.SEE_PAY, viewer);
        readings.opened(lines.stream().map(Pay::person).toList(), "доплата");
        return OrderPapers.ready("order-pay", PayFacts.VOCABULARY)
                .fill(PayFacts.VOCABULARY.facts(facts(employer, lines)));
    }

    private record Ordered(
            @Nullable String number, @Nullable LocalDate signedOn) {}

    private PayFacts facts(NodeId employer, List<Pay> lines) {
        Set<Ordered> ordered = lines.stream()
                .map(pay -> new Ordered(pay.number(), pay.signedOn()))
                .collect(Collectors.toSet());
        var order = ordered.size() == 1 ? ordered.iterator().next() : new Ordered(null, null);
        var on = order.signedOn == null ? today.at(employer) : order.signedOn;
        return new PayFacts(
                declensions.ofOrganisation(orders.fullName(employer, on)),
                order.number,
                order.signedOn,
                rows(lines, on).stream().map(this::line).toList(),
                orders.signatory(employer, on));
    }

    private record Row(
            String name,
            @Nullable String sex,
            @Nullable String position,
            @Nullable String subjects,
            @Nullable String mentees,
            @Nullable BigDecimal sum,
            @Nullable String terms,
            @Nullable String agreement,
            @Nullable LocalDate agreedOn,
            Period period) {}

    private Line line(Row row) {
        return new Line(
                orders.person(row.name, row.sex),
                row.position == null ? Forms.fixed("") : declensions.ofPosition(row.position),
                row.subjects,
                row.mentees == null
                        ? List.of()
                        : Stream.of(row.mentees.split("; "))
                                .map(name -> new Mentee(orders.person(name, null)))
                                .toList(),
                row.sum,
                row.terms,
                row.agreement == null || row.agreedOn == null ? null : new Agreed(row.agreement, row.agreedOn),
                row.period.first(),
                row.period.last());
    }

    private List<Row> rows(List<Pay> lines, LocalDate on) {
        return db.sql("""
                select w.name, w.sex, post.position, post.subjects, young.mentees, p.sum, p.terms,
                  g.number as agreement, g.signed_on as agreed_on, p.period
                from mentorship.pay p
                join people.person w on w.id = p.person
                left join mentorship.agreement g on g.mentorship = p.mentorship and g.affiliation = p.affiliation
                left join lateral (
                  select t.position, nullif(concat_ws(', ', nullif(array_to_string(t.directions, ', '), ''), t.groups), '') as subjects
                  from people.post t
                  where t.affiliation = p.affiliation
                  order by t.period @> :on::date desc, t.period && p.period desc, t.terms = 'MAIN' desc, t.id
                  limit 1) post on true
                left join lateral (
                  select string_agg(distinct s.name, '; ') as mentees
                  from mentorship.side s
                  where s.mentorship = p.mentorship and s.role = 'MENTEE' and s.period && p.period) young on true
                where p.id = any(:chosen::uuid[]) and p.how <> 'NONE'
                order by w.name, w.id, lower(p.period)
                """)
                .param("chosen", lines.stream().map(Pay::id).map(PayId::value).toArray(UUID[]::new))
                .param("on", on)
                .query(Row.class)
                .list();
    }
}
