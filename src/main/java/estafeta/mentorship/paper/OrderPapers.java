package estafeta.mentorship.paper;

import estafeta.document.Fact;
import estafeta.document.Facts;
import estafeta.document.PaperWords;
import estafeta.document.Vocabulary;
import estafeta.document.kept.Holding;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.PaperFile;
import estafeta.document.kept.PaperKind;
import estafeta.document.kept.PaperSource;
import estafeta.grammar.Declensions;
import estafeta.grammar.Forms;
import estafeta.grammar.Gender;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Act;
import estafeta.mentorship.Order;
import estafeta.mentorship.OrderId;
import estafeta.mentorship.OrderPaper;
import estafeta.mentorship.Orders;
import estafeta.mentorship.paper.OrderFacts.Change;
import estafeta.mentorship.paper.OrderFacts.Decision;
import estafeta.mentorship.paper.OrderFacts.Earlier;
import estafeta.mentorship.paper.OrderFacts.Member;
import estafeta.mentorship.paper.OrderFacts.Signatory;
import estafeta.organisation.Head;
import estafeta.organisation.Heads;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders as papers in the template of their employer, drawn from what is recorded: who was called what, worked where and
 * signed on the day of the order.
 */
@Component
@Transactional(readOnly = true)
public class OrderPapers implements PaperSource {
    private final Orders orders;
    private final Heads heads;
    private final Declensions declensions;
    private final KeptTemplates templates;
    private final Today today;
    private final JdbcClient db;

    OrderPapers(
            Orders orders, Heads heads, Declensions declensions, KeptTemplates templates, Today today, JdbcClient db) {
        this.orders = orders;
        this.heads = heads;
        this.declensions = declensions;
        this.templates = templates;
        this.today = today;
        this.db = db;
    }

    /** What the paper declines. */
    public List<PaperWords.Row> words(OrderId id, Viewer viewer) {
        return PaperWords.of(
                OrderFacts.VOCABULARY.facts(facts(orders.require(id, Permission.SEE_MENTORSHIPS, viewer))));
    }

    public PaperFile draw(OrderId id, Viewer viewer) {
        var order = orders.require(id, Permission.SEE_MENTORSHIPS, viewer);
        return templates.draw(holding(order), OrderFacts.VOCABULARY.facts(facts(order)));
    }

    /** The template its paper goes by: once registered, the one that held then. */
    public Holding holding(Order order) {
        var template = order.template();
        if (template != null) {
            return templates.fixed(template, order.employer());
        }
        var kinds = db.sql("select distinct kind from mentorship.act where employer_order = :order")
                .param("order", order.id().value())
                .query(Act.Kind.class)
                .list();
        return templates.holding(new Kind(OrderPaper.of(kinds)), order.employer());
    }

    @Override
    public List<PaperKind> papers() {
        return Arrays.stream(OrderPaper.values()).<PaperKind>map(Kind::new).toList();
    }

    /** An order as a kind of paper. */
    private final class Kind implements PaperKind {
        private final OrderPaper paper;

        Kind(OrderPaper paper) {
            this.paper = paper;
        }

        @Override
        public String code() {
            return paper.code();
        }

        @Override
        public String title() {
            return paper.title();
        }

        @Override
        public Vocabulary<?> vocabulary() {
            return OrderFacts.VOCABULARY;
        }

        @Override
        public Optional<Facts> latest(NodeId node, Viewer viewer) {
            return all(node, viewer).stream()
                    .filter(order -> OrderPaper.of(order.acts()) == paper)
                    .findFirst()
                    .map(order -> orders.require(order.id, Permission.SEE_MENTORSHIPS, viewer))
                    .map(order -> OrderFacts.VOCABULARY.facts(facts(order)));
        }
    }

    private record Existing(OrderId id, List<String> kinds) {
        List<Act.Kind> acts() {
            return kinds.stream().map(Act.Kind::valueOf).toList();
        }
    }

    /** The orders of a node and all under it that the viewer sees, the newest first. */
    private List<Existing> all(NodeId node, Viewer viewer) {
        return db.sql("""
                select o.id, array_agg(distinct a.kind) as kinds
                from kernel.node here
                join kernel.node n on n.path <@ here.path and n.path <@ any(:scopes::ltree[])
                join mentorship.employer_order o on o.employer = n.id and o.state <> 'CANCELLED'
                join mentorship.act a on a.employer_order = o.id
                where here.id = :node
                group by o.id
                order by o.id desc
                """)
                .param("node", node.value())
                .param("scopes", viewer.paths(Permission.SEE_MENTORSHIPS))
                .query(Existing.class)
                .list();
    }

    private record Row(
            UUID act,
            Act.Kind kind,
            LocalDate effectiveOn,
            @Nullable LocalDate until,
            String title,
            @Nullable String role,
            UUID affiliation,
            String name,
            @Nullable String sex,
            boolean lasting,
            boolean gone,
            boolean newcomer,
            @Nullable String position,
            @Nullable String subjects,
            String organisation,
            boolean elsewhere,
            boolean employee) {}

    private OrderFacts facts(Order order) {
        var on = order.signedOn() == null ? today.at(order.employer()) : order.signedOn();
        var rows = rows(order, on);
        var acts = new LinkedHashMap<UUID, List<Row>>();
        rows.forEach(row -> acts.merge(
                row.act,
                List.of(row),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        var readers = new LinkedHashMap<UUID, Member>();
        rows.stream()
                .filter(row -> row.employee && !row.elsewhere)
                .forEach(row -> readers.putIfAbsent(row.affiliation, member(row)));
        var ground = order.ground();
        return new OrderFacts(
                declensions.ofOrganisation(fullName(order, on)),
                order.number(),
                order.signedOn(),
                ground == null
                        ? null
                        : new Decision(declensions.ofPosition(ground.body()), ground.number(), ground.heldOn()),
                acts.values().stream().map(this::change).toList(),
                earlier(order),
                signatory(order.employer(), on),
                List.copyOf(readers.values()));
    }

    private Change change(List<Row> rows) {
        var act = rows.getFirst();
        return new Change(
                act.kind,
                act.effectiveOn,
                act.until,
                act.title,
                members(rows, "MENTOR"),
                members(rows, "MENTEE"),
                rows.stream().filter(Row::gone).findFirst().map(this::person).orElse(null),
                rows.stream()
                        .filter(Row::newcomer)
                        .findFirst()
                        .map(this::person)
                        .orElse(null));
    }

    private List<Member> members(List<Row> rows, String role) {
        return rows.stream()
                .filter(row -> row.lasting && role.equals(row.role))
                .map(this::member)
                .toList();
    }

    private Member member(Row row) {
        return new Member(
                person(row),
                row.position == null ? Forms.fixed("") : declensions.ofPosition(row.position),
                row.subjects,
                declensions.ofOrganisation(row.organisation),
                row.elsewhere);
    }

    private Fact.Person person(Row row) {
        return person(row.name, row.sex);
    }

    Fact.Person person(String name, @Nullable String sex) {
        return called(name, sex == null ? null : sex.equals("F") ? Gender.FEMININE : Gender.MASCULINE);
    }

    private Fact.Person called(String name, @Nullable Gender known) {
        var gender = known == null ? declensions.of(name).gender() : known;
        return new Fact.Person(declensions.of(name, gender), gender);
    }

    @Nullable
    Signatory signatory(NodeId employer, LocalDate on) {
        return heads.signatory(employer, on).map(this::signatory).orElse(null);
    }

    /** «Исполняющий обязанности директора», however the appointment words it. */
    private Signatory signatory(Head head) {
        var position = head.position();
        var said = position.toLowerCase(Locale.ROOT);
        var acting = head.acting() && !said.startsWith("и. о.") && !said.startsWith("и.о.") && !said.startsWith("исп");
        return new Signatory(
                called(head.fullName(), null),
                declensions.ofPosition(
                        acting ? "и. о. " + declensions.ofPosition(position).genitive() : position));
    }

    private String fullName(Order order, LocalDate on) {
        return db.sql("""
                select n.full_name from organisation.name n
                where n.unit = :unit
                order by n.period @> :on::date desc, upper(n.period) desc nulls first
                limit 1
                """)
                .param("unit", order.employer().value())
                .param("on", on)
                .query(String.class)
                .single();
    }

    private List<Row> rows(Order order, LocalDate on) {
        return db.sql("""
                select a.id as act, a.kind, a.effective_on, a.until, k.title, s.role, s.affiliation, p.name, p.sex,
                  s.period @> upper(m.period) - 1 as lasting,
                  a.kind = 'REPLACE' and s.role = 'MENTOR' and upper(s.period) = a.effective_on as gone,
                  a.kind = 'REPLACE' and s.role = 'MENTOR' and lower(s.period) = a.effective_on as newcomer,
                  post.position, post.subjects, o.short_name as organisation,
                  s.organisation <> a.employer as elsewhere, f.kind = 'EMPLOYEE' as employee
                from mentorship.act a
                join mentorship.mentorship m on m.id = a.mentorship
                join mentorship.kind k on k.id = m.kind
                join mentorship.side s on s.mentorship = m.id
                join people.affiliation f on f.id = s.affiliation
                join people.person p on p.id = f.person
                left join lateral (
                  select t.position, nullif(concat_ws(', ', nullif(array_to_string(t.directions, ', '), ''), t.groups), '') as subjects
                  from people.post t
                  where t.affiliation = f.id
                  order by t.period @> :on::date desc, t.period && s.period desc, t.terms = 'MAIN' desc, t.id
                  limit 1) post on true
                join lateral (
                  select n.short_name from organisation.name n
                  where n.unit = s.organisation
                  order by n.period @> :on::date desc, upper(n.period) desc nulls first
                  limit 1) o on true
                where a.employer_order = :order
                order by min(case when s.role = 'MENTEE' then s.name end) over (partition by a.id), a.id,
                  s.role desc, lower(s.period), s.name
                """)
                .param("order", order.id().value())
                .param("on", on)
                .query(Row.class)
                .list();
    }

    private List<Earlier> earlier(Order order) {
        return db.sql("""
                select distinct o.number, o.signed_on as date
                from mentorship.act mine
                join mentorship.act a on a.mentorship = mine.mentorship and a.employer_order <> mine.employer_order
                join mentorship.employer_order o on o.id = a.employer_order
                where mine.employer_order = :order and o.employer = :employer and o.state = 'REGISTERED'
                and (:before::date is null or o.signed_on < :before::date)
                order by o.signed_on, o.number
                """)
                .param("order", order.id().value())
                .param("employer", order.employer().value())
                .param("before", order.signedOn())
                .query(Earlier.class)
                .list();
    }
}
