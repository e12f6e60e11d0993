package estafeta.mentorship.paper;

import static estafeta.shell.Text.t;

import estafeta.document.kept.Holding;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.pdf.Imprint;
import estafeta.document.pdf.Pdf;
import estafeta.document.template.Template.Format;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.MentorshipRefused;
import estafeta.mentorship.MissingPaper;
import estafeta.mentorship.OrderId;
import estafeta.mentorship.Orders;
import estafeta.mentorship.PairPaper;
import estafeta.mentorship.Papers;
import estafeta.mentorship.UnsignedPaper;
import estafeta.mentorship.UnsignedPapers;
import estafeta.mentorship.paper.PaperToSign.Hand;
import estafeta.people.paper.ConsentPapers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** «На подпись»: what waits for signatures at a node, first what the head signs, to be printed as one PDF. */
@Component
public class PapersToSign {
    private static final PairPaper COOPERATION = new PairPaper(PairPaper.Kind.COOPERATION, null);

    /** So many are printed at once at most. */
    public static final int MOST = 100;

    private final UnsignedPapers unsigned;
    private final Orders orders;
    private final Papers papers;
    private final OrderPapers ordered;
    private final PayPapers paid;
    private final PairPapers pairs;
    private final ConsentPapers consents;
    private final KeptTemplates templates;
    private final Pdf pdf;
    private final Nodes nodes;
    private final JdbcClient db;

    PapersToSign(
            UnsignedPapers unsigned,
            Orders orders,
            Papers papers,
            OrderPapers ordered,
            PayPapers paid,
            PairPapers pairs,
            ConsentPapers consents,
            KeptTemplates templates,
            Pdf pdf,
            Nodes nodes,
            JdbcClient db) {
        this.unsigned = unsigned;
        this.orders = orders;
        this.papers = papers;
        this.ordered = ordered;
        this.paid = paid;
        this.pairs = pairs;
        this.consents = consents;
        this.templates = templates;
        this.pdf = pdf;
        this.nodes = nodes;
        this.db = db;
    }

    /** Several papers as one file, each on a page of its own. */
    public record Printed(byte[] content, int papers, int pages) {}

    /** Orders first, then agreements, then consents and sheets, in the order of those who sign. */
    @Transactional(readOnly = true)
    public List<PaperToSign> at(NodeId node, Viewer viewer) {
        viewer.require(Permission.APPROVE_MENTORSHIPS, nodes.require(node).scope());
        var waiting = unsigned.at(node, viewer);
        var all = new ArrayList<PaperToSign>();
        drafts(node).forEach(draft -> all.add(draft(draft, viewer)));
        pays(node, viewer).forEach(pay -> all.add(pay(pay)));
        across(node).stream()
                .filter(pair -> lacksCooperation(pair, viewer))
                .forEach(pair -> all.add(cooperation(pair)));
        waiting.stream()
                .filter(paper -> paper.kind() == UnsignedPaper.Kind.AGREEMENT)
                .forEach(paper -> all.add(ofSide(Hand.HEAD, PairPaper.Kind.MENTOR_AGREEMENT, paper)));
        waiting.stream()
                .filter(paper -> paper.kind() == UnsignedPaper.Kind.CONSENT && !paper.electronic())
                .forEach(paper -> all.add(ofSide(Hand.OTHERS, PairPaper.Kind.MENTOR_CONSENT, paper)));
        waiting.stream()
                .filter(paper -> paper.kind() == UnsignedPaper.Kind.GUARDIAN)
                .forEach(paper -> all.add(ofSide(Hand.OTHERS, PairPaper.Kind.LEARNER_CONSENT, paper)));
        waiting.stream()
                .filter(paper -> paper.kind() == UnsignedPaper.Kind.DATA && edits(viewer, paper.organisation()))
                .forEach(paper -> all.add(ofPerson(paper)));
        var sheets = new HashSet<UUID>();
        waiting.stream()
                .filter(paper -> paper.kind() == UnsignedPaper.Kind.ORDER && sheets.add(about(paper)))
                .forEach(paper -> all.add(sheet(paper, viewer)));
        return all;
    }

    /** Those of them that are chosen; what has been signed meanwhile is left out. */
    @Transactional
    public Printed print(NodeId node, Collection<String> chosen, Viewer viewer) {
        var printed = at(node, viewer).stream()
                .filter(paper -> paper.pdf() && chosen.contains(paper.key()))
                .toList();
        if (printed.isEmpty()) {
            throw MentorshipRefused.nothingToPrint();
        }
        if (printed.size() > MOST) {
            throw MentorshipRefused.tooManyToPrint(printed.size(), MOST);
        }
        var content = pdf.joined(
                printed.stream()
                        .map(paper -> pdf.quickly(paper.drawing().apply(viewer).content(), Imprint.of(paper.title())))
                        .toList(),
                Imprint.of(t("На подпись")));
        return new Printed(content, printed.size(), pdf.pages(content));
    }

    private record Draft(OrderId id, NodeId employer, String called, String names) {}

    private List<Draft> drafts(NodeId node) {
        return db.sql("""
                select o.id, o.employer, n.short_name as called, string_agg(distinct m.first_mentee, ', ') as names
                from kernel.node here
                join kernel.node under on under.path <@ here.path
                join mentorship.employer_order o on o.employer = under.id and o.state = 'DRAFT'
                join organisation.name n on n.unit = o.employer and upper_inf(n.period)
                join mentorship.act a on a.employer_order = o.id
                join mentorship.mentorship m on m.id = a.mentorship
                where here.id = :node
                group by o.id, n.short_name
                order by n.short_name, o.id
                """).param("node", node.value()).query(Draft.class).list();
    }

    private PaperToSign draft(Draft draft, Viewer viewer) {
        var holding = ordered.holding(orders.require(draft.id, Permission.APPROVE_MENTORSHIPS, viewer));
        return new PaperToSign(
                Hand.HEAD,
                holding.paper().title(),
                draft.names,
                draft.employer,
                draft.called,
                null,
                "/orders/" + draft.id.value() + "/order." + holding.format().extension(),
                lacking(holding),
                eyes -> ordered.draw(draft.id, eyes));
    }

    private record Unordered(NodeId employer, String called, String names) {}

    private List<Unordered> pays(NodeId node, Viewer viewer) {
        return db.sql("""
                select p.node as employer, n.short_name as called, string_agg(distinct a.name, ', ') as names
                from kernel.node here
                join kernel.node under on under.path <@ here.path and under.path <@ any(:scopes::ltree[])
                join mentorship.pay p on p.node = under.id and %s
                join people.affiliation a on a.id = p.affiliation
                join organisation.name n on n.unit = p.node and upper_inf(n.period)
                where here.id = :node
                group by p.node, n.short_name
                order by n.short_name, p.node
                """.formatted(PayPapers.WAITS))
                .param("node", node.value())
                .param("scopes", viewer.paths(Permission.SEE_PAY))
                .query(Unordered.class)
                .list();
    }

    private PaperToSign pay(Unordered pay) {
        var holding = templates.holding(paid, pay.employer);
        return new PaperToSign(
                Hand.HEAD,
                paid.title(),
                pay.names,
                pay.employer,
                pay.called,
                null,
                "/pay/at/" + pay.employer.value() + "/waiting."
                        + holding.format().extension(),
                lacking(holding),
                eyes -> paid.drawWaiting(pay.employer, eyes));
    }

    private record Across(MentorshipId id, NodeId leading, String called, String names) {}

    /** Pairs between organisations that wait for their papers. */
    private List<Across> across(NodeId node) {
        return db.sql("""
                select m.id, m.node as leading, n.short_name as called, string_agg(distinct s.name, ', ') as names
                from kernel.node here
                join kernel.node under on under.path <@ here.path
                join mentorship.mentorship m on m.node = under.id and m.state in ('PROPOSED', 'AGREED', 'IN_ORDER')
                join mentorship.side s on s.mentorship = m.id
                join organisation.name n on n.unit = m.node and upper_inf(n.period)
                where here.id = :node
                group by m.id, n.short_name
                having count(distinct s.organisation) > 1
                order by n.short_name, m.first_mentee, m.id
                """).param("node", node.value()).query(Across.class).list();
    }

    private boolean lacksCooperation(Across pair, Viewer viewer) {
        return papers.missing(pair.id, viewer).contains(MissingPaper.COOPERATION)
                && papers.drawn(pair.id, viewer).contains(COOPERATION);
    }

    private PaperToSign cooperation(Across pair) {
        var holding = pairs.holding(COOPERATION.kind(), pair.leading);
        return new PaperToSign(
                Hand.HEAD,
                COOPERATION.kind().title(),
                pair.names,
                pair.leading,
                pair.called,
                null,
                href(pair.id, COOPERATION, holding),
                lacking(holding),
                eyes -> pairs.draw(pair.id, COOPERATION, eyes));
    }

    private PaperToSign ofSide(Hand hand, PairPaper.Kind kind, UnsignedPaper waiting) {
        var paper = new PairPaper(kind, waiting.affiliation());
        var pair = new MentorshipId(about(waiting));
        var holding = pairs.holding(kind, waiting.organisation());
        return new PaperToSign(
                hand,
                kind.title(),
                waiting.name(),
                waiting.organisation(),
                waiting.organisationName(),
                waiting.person(),
                href(pair, paper, holding),
                lacking(holding),
                eyes -> pairs.draw(pair, paper, eyes));
    }

    private boolean edits(Viewer viewer, NodeId organisation) {
        return viewer.may(Permission.EDIT_PEOPLE, nodes.require(organisation).scope());
    }

    /** A consent to data; of a minor the guardian signs it, by name if there is one alone. */
    private PaperToSign ofPerson(UnsignedPaper waiting) {
        var purpose = Objects.requireNonNull(waiting.purpose());
        var signer = waiting.signer();
        var holding = consents.holding(waiting.organisation(), purpose);
        return new PaperToSign(
                Hand.OTHERS,
                holding.paper().title(),
                t("{0}: {1}", waiting.name(), t(purpose.words())),
                waiting.organisation(),
                waiting.organisationName(),
                waiting.person(),
                "/people/" + waiting.person().value() + "/blank."
                        + holding.format().extension() + "?consent="
                        + purpose.name() + "&at=" + waiting.affiliation().value()
                        + (signer == null ? "" : "&guardian=" + signer.value()),
                lacking(holding),
                eyes -> consents.draw(waiting.affiliation(), purpose, signer, eyes));
    }

    private PaperToSign sheet(UnsignedPaper waiting, Viewer viewer) {
        var id = new OrderId(about(waiting));
        var order = orders.require(id, Permission.SEE_MENTORSHIPS, viewer);
        var holding = ordered.holding(order, PaperOfOrder.READERS);
        return new PaperToSign(
                Hand.OTHERS,
                PaperOfOrder.READERS.title(),
                Objects.requireNonNullElse(waiting.words(), ""),
                waiting.organisation(),
                waiting.organisationName(),
                null,
                "/orders/" + id.value() + "/papers/" + PaperOfOrder.READERS.code() + "."
                        + holding.format().extension(),
                lacking(holding),
                eyes -> ordered.draw(id, PaperOfOrder.READERS, eyes));
    }

    private @Nullable String lacking(Holding holding) {
        if (holding.format() == Format.EXCEL) {
            return t("шаблон — книга Excel");
        }
        var undrawn = templates.undrawn(holding);
        return undrawn.isEmpty() ? null : undrawn.getFirst().words();
    }

    private static String href(MentorshipId pair, PairPaper paper, Holding holding) {
        return "/mentorships/" + pair.value() + "/papers/" + paper.slug() + "."
                + holding.format().extension();
    }

    private static UUID about(UnsignedPaper paper) {
        return Objects.requireNonNull(paper.about());
    }
}
