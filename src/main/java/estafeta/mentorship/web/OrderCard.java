package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.document.kept.Holding;
import estafeta.document.kept.KeptTemplates;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Order;
import estafeta.mentorship.OrderId;
import estafeta.mentorship.Orders;
import estafeta.mentorship.paper.OrderPapers;
import estafeta.mentorship.paper.PaperOfOrder;
import estafeta.organisation.Heads;
import estafeta.organisation.Organisations;
import estafeta.shell.Fact;
import estafeta.shell.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One order as it is read. */
@Component
@Transactional(readOnly = true)
class OrderCard {
    private final Orders orders;
    private final OrderRegister register;
    private final OrderPapers papers;
    private final KeptTemplates templates;
    private final Organisations organisations;
    private final Heads heads;
    private final Nodes nodes;
    private final Today today;
    private final Timeline timeline;

    OrderCard(
            Orders orders,
            OrderRegister register,
            OrderPapers papers,
            KeptTemplates templates,
            Organisations organisations,
            Heads heads,
            Nodes nodes,
            Today today,
            Timeline timeline) {
        this.orders = orders;
        this.register = register;
        this.papers = papers;
        this.templates = templates;
        this.organisations = organisations;
        this.heads = heads;
        this.nodes = nodes;
        this.today = today;
        this.timeline = timeline;
    }

    OrderPage open(OrderId id, Permission permission, Viewer viewer) {
        var order = orders.require(id, permission, viewer);
        var template = papers.holding(order);
        return new OrderPage(
                id.value(),
                order.state(),
                order.signedOn() == null || order.number() == null
                        ? t("Проект приказа")
                        : t("Приказ № {0} от {1}", order.number(), order.signedOn()),
                register.lines(id),
                facts(order, template),
                order.state() == Order.State.REGISTERED ? register.readers(id, order.employer()) : List.of(),
                register.earlier(id, order.employer(), order.signedOn()),
                timeline.whole(id, true),
                template.format(),
                templates.drawnAsPdf(template),
                Arrays.stream(PaperOfOrder.values())
                        .map(paper -> beside(order, paper))
                        .toList(),
                viewer.may(
                        Permission.APPROVE_MENTORSHIPS,
                        nodes.require(order.employer()).scope()));
    }

    private OrderPage.Beside beside(Order order, PaperOfOrder paper) {
        var template = papers.holding(order, paper);
        return new OrderPage.Beside(paper, template.format(), templates.drawnAsPdf(template));
    }

    private List<Fact> facts(Order order, Holding template) {
        var on = order.signedOn() == null ? today.at(order.employer()) : order.signedOn();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(t("Чей приказ"), organisations.name(order.employer(), on)));
        heads.signatory(order.employer(), on)
                .ifPresent(head -> facts.add(Fact.of(t("Подписывает"), head.position() + " " + head.initials())));
        var ground = order.ground();
        if (ground != null) {
            facts.add(Fact.of(
                    t("Основание"),
                    ground.number() == null
                            ? t("{0}, решение от {1}", ground.body(), ground.heldOn())
                            : t("{0}, протокол № {1} от {2}", ground.body(), ground.number(), ground.heldOn())));
        }
        facts.add(new Fact(
                order.template() == null ? t("Каким бланком печатается") : t("Каким бланком напечатано"),
                template.words(),
                template.href()));
        var because = order.because();
        if (because != null && !because.isBlank()) {
            facts.add(Fact.of(t("Почему отменён"), because));
        }
        return facts;
    }
}
