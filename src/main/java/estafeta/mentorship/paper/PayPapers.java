package estafeta.mentorship.paper;

import static estafeta.shell.Text.t;

import estafeta.document.Facts;
import estafeta.document.Vocabulary;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.PaperFile;
import estafeta.document.kept.PaperKind;
import estafeta.document.kept.PaperSource;
import estafeta.document.kept.TemplateId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.paper.PayFacts.Line;
import estafeta.mentorship.paper.PayFacts.Mentee;
import estafeta.mentorship.pay.Pay;
import estafeta.mentorship.pay.PayId;
import estafeta.mentorship.pay.Pays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders about pay in the template of their employer, for whoever sees the pay. Every look is noted. */
@Component
public class PayPapers implements PaperSource, PaperKind {
    /** What pay (p) waits for the number of its order. */
    static final String WAITS = """
            p.how <> 'NONE' and p.number is null and p.mistake is null
            and exists (select from mentorship.mentorship m where m.id = p.mentorship and m.state <> 'CANCELLED')
            """;

    private final Pays pays;
    private final AsOfDay asOfDay;
    private final KeptTemplates templates;
    private final ReadingJournal readings;
    private final Today today;
    private final JdbcClient db;

    PayPapers(
            Pays pays, AsOfDay asOfDay, KeptTemplates templates, ReadingJournal readings, Today today, JdbcClient db) {
        this.pays = pays;
        this.asOfDay = asOfDay;
        this.templates = templates;
        this.readings = readings;
        this.today = today;
        this.db = db;
    }

    /** One order about those chosen; with its number if they all have the same already, else with room for it. */
    @Transactional
    public PaperFile draw(NodeId employer, Collection<PayId> chosen, Viewer viewer) {
        return draw(employer, pays.chosen(employer, chosen, Permission.SEE_PAY, viewer));
    }

    /** The order that has its number already, with all whom it pays. */
    @Transactional
    public PaperFile drawAgain(PayId one, Viewer viewer) {
        var lines = pays.ofOrder(one, Permission.SEE_PAY, viewer);
        return draw(lines.getFirst().node(), lines);
    }

    private PaperFile draw(NodeId employer, List<Pay> lines) {
        readings.opened(lines.stream().map(Pay::person).toList(), "доплата");
        var template = Ordered.of(lines).template;
        var holding = template == null ? templates.holding(this, employer) : templates.fixed(template, employer);
        return templates.draw(holding, PayFacts.VOCABULARY.facts(facts(employer, lines)));
    }

    /** One order about all that wait for a number. */
    @Transactional
    public PaperFile drawWaiting(NodeId employer, Viewer viewer) {
        var waiting = db.sql("select id from mentorship.pay p where p.node = :employer and " + WAITS)
                .param("employer", employer.value())
                .query((row, number) -> new PayId(row.getObject("id", UUID.class)))
                .list();
        return draw(employer, waiting, viewer);
    }

    public boolean drawnAsPdf(NodeId employer) {
        return templates.drawnAsPdf(templates.holding(this, employer));
    }

    @Override
    public List<PaperKind> papers() {
        return List.of(this);
    }

    @Override
    public String code() {
        return Pays.PAPER;
    }

    @Override
    public String title() {
        return t("Приказ об установлении доплаты");
    }

    @Override
    public Vocabulary<?> vocabulary() {
        return PayFacts.VOCABULARY;
    }

    /** A template is tried on the example alone: nobody looks at what somebody is paid in passing. */
    @Override
    public Optional<Facts> latest(NodeId node, Viewer viewer) {
        return Optional.empty();
    }

    /** The order they all have, if it is one. */
    private record Ordered(
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable TemplateId template) {
        static Ordered of(List<Pay> lines) {
            var orders = lines.stream()
                    .map(pay -> new Ordered(pay.number(), pay.signedOn(), pay.template()))
                    .distinct()
                    .toList();
            return orders.size() == 1 ? orders.getFirst() : new Ordered(null, null, null);
        }
    }

    private PayFacts facts(NodeId employer, List<Pay> lines) {
        var order = Ordered.of(lines);
        var on = order.signedOn == null ? today.at(employer) : order.signedOn;
        return new PayFacts(
                asOfDay.organisation(employer, on),
                order.number,
                order.signedOn,
                rows(lines, on).stream().map(this::line).toList(),
                asOfDay.signatory(employer, on));
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
                asOfDay.person(row.name, row.sex),
                asOfDay.position(row.position),
                row.subjects,
                row.mentees == null
                        ? List.of()
                        : Stream.of(row.mentees.split("; "))
                                .map(name -> new Mentee(asOfDay.person(name, null)))
                                .toList(),
                row.sum,
                row.terms,
                row.agreement == null || row.agreedOn == null ? null : new Numbered(row.agreement, row.agreedOn),
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
