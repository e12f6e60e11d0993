package estafeta.mentorship.paper;

import estafeta.document.Facts;
import estafeta.document.PaperWords;
import estafeta.document.Vocabulary;
import estafeta.document.kept.Holding;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.PaperFile;
import estafeta.document.kept.PaperKind;
import estafeta.document.kept.PaperSource;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders as papers in the template of their employer, drawn from what is recorded: who was called what, worked where and
 * signed on the day of the order.
 */
@Component
@NamedInterface("papers")
@Transactional(readOnly = true)
public class OrderPapers implements PaperSource {
    private final Orders orders;
    private final AsOfDay asOfDay;
    private final KeptTemplates templates;
    private final Today today;
    private final JdbcClient db;

    OrderPapers(Orders orders, AsOfDay asOfDay, KeptTemplates templates, Today today, JdbcClient db) {
        this.orders = orders;
        this.asOfDay = asOfDay;
        this.templates = templates;
        this.today = today;
        this.db = db;
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
        return templates.holding(order(OrderPaper.of(kinds)), order.employer());
    }

    /** What is signed beside an order. */
    public PaperFile draw(OrderId id, PaperOfOrder paper, Viewer viewer) {
        var order = orders.require(id, Permission.SEE_MENTORSHIPS, viewer);
        return templates.draw(holding(order, paper), OrderFacts.VOCABULARY.facts(facts(order)));
    }

    public Holding holding(Order order, PaperOfOrder paper) {
        return templates.holding(beside(paper), order.employer());
    }

    /** What the paper declines. */
    public List<PaperWords.Row> words(OrderId id, Viewer viewer) {
        return PaperWords.of(
                OrderFacts.VOCABULARY.facts(facts(orders.require(id, Permission.SEE_MENTORSHIPS, viewer))));
    }

    @Override
    public List<PaperKind> papers() {
        return Stream.concat(
                        Arrays.stream(OrderPaper.values()).map(this::order),
                        Arrays.stream(PaperOfOrder.values()).map(this::beside))
                .toList();
    }

    private PaperKind order(OrderPaper paper) {
        return new Kind(paper.code(), paper.title(), acts -> OrderPaper.of(acts) == paper);
    }

    private PaperKind beside(PaperOfOrder paper) {
        return new Kind(paper.code(), paper.title(), acts -> true);
    }

    /** A kind of paper drawn from orders that do something of {@code ofOrders}. */
    private final class Kind implements PaperKind {
        private final String code;
        private final String title;
        private final Predicate<List<Act.Kind>> ofOrders;

        Kind(String code, String title, Predicate<List<Act.Kind>> ofOrders) {
            this.code = code;
            this.title = title;
            this.ofOrders = ofOrders;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public Vocabulary<?> vocabulary() {
            return OrderFacts.VOCABULARY;
        }

        @Override
        public Optional<Facts> latest(NodeId node, Viewer viewer) {
            return all(node, viewer).stream()
                    .filter(order -> ofOrders.test(order.acts()))
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
                limit 50
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
        return new OrderFacts(
                asOfDay.organisation(order.employer(), on),
                order.number(),
                order.signedOn(),
                asOfDay.decision(order.ground()),
                acts.values().stream().map(this::change).toList(),
                earlier(order),
                asOfDay.signatory(order.employer(), on),
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
                rows.stream()
                        .filter(Row::gone)
                        .findFirst()
                        .map(row -> asOfDay.person(row.name, row.sex))
                        .orElse(null),
                rows.stream()
                        .filter(Row::newcomer)
                        .findFirst()
                        .map(row -> asOfDay.person(row.name, row.sex))
                        .orElse(null));
    }

    private List<Member> members(List<Row> rows, String role) {
        return rows.stream()
                .filter(row -> row.lasting && role.equals(row.role))
                .map(this::member)
                .toList();
    }

    private Member member(Row row) {
        return asOfDay.member(row.name, row.sex, row.position, row.subjects, row.organisation, row.elsewhere);
    }

    private List<Row> rows(Order order, LocalDate on) {
        return db.sql("""
                select a.id as act, a.kind, a.effective_on, a.until, k.title, s.role, s.affiliation, p.name, p.sex,
                  s.period @> least(greatest(a.effective_on, lower(m.period)), upper(m.period) - 1) as lasting,
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

    private List<Numbered> earlier(Order order) {
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
                .query(Numbered.class)
                .list();
    }
}
