package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.document.kept.KeptTemplates;
import estafeta.kernel.JournalType;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Order.Ground;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders of employers: drafted from what waits, registered with the number of the employer's journal, read by those they
 * name. An order that was registered elsewhere is noted as it is.
 */
@Service
@Transactional
public class Orders {
    private final OrderRepository orders;
    private final ActRepository allActs;
    private final Acts acts;
    private final AcquaintanceRepository acquaintances;
    private final Mentorships mentorships;
    private final MentorshipsAtWork atWork;
    private final SideRepository sides;
    private final Eligibility eligibility;
    private final Places places;
    private final KeptTemplates templates;
    private final Nodes nodes;
    private final Today today;
    private final MentorshipJournal journal;

    Orders(
            OrderRepository orders,
            ActRepository allActs,
            Acts acts,
            AcquaintanceRepository acquaintances,
            Mentorships mentorships,
            MentorshipsAtWork atWork,
            SideRepository sides,
            Eligibility eligibility,
            Places places,
            KeptTemplates templates,
            Nodes nodes,
            Today today,
            MentorshipJournal journal) {
        this.orders = orders;
        this.allActs = allActs;
        this.acts = acts;
        this.acquaintances = acquaintances;
        this.mentorships = mentorships;
        this.atWork = atWork;
        this.sides = sides;
        this.eligibility = eligibility;
        this.places = places;
        this.templates = templates;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Order require(OrderId id, Permission permission, Viewer viewer) {
        var order = orders.findById(id).orElseThrow(MentorshipRefused::unknownOrder);
        visible(order.employer(), permission, viewer);
        return order;
    }

    private void visible(NodeId employer, Permission permission, Viewer viewer) {
        var scope = nodes.require(employer).scope();
        if (!viewer.may(Permission.SEE_MENTORSHIPS, scope)) {
            throw MentorshipRefused.unknownOrder();
        }
        viewer.require(permission, scope);
    }

    @Transactional(readOnly = true)
    public List<Act> acts(OrderId id, Viewer viewer) {
        return allActs.findByOrder(
                require(id, Permission.SEE_MENTORSHIPS, viewer).id());
    }

    /** What waits for an order of an employer about one mentorship. */
    @Transactional(readOnly = true)
    public Set<ActId> waiting(NodeId employer, MentorshipId id, Viewer viewer) {
        return allActs.findByMentorship(mentorships.require(id, viewer).id()).stream()
                .filter(act -> act.waits() && act.employer().equals(employer))
                .map(Act::id)
                .collect(Collectors.toSet());
    }

    /** Takes acts that wait for this employer into a new order without a number. */
    public OrderId draft(NodeId employer, Set<ActId> chosen, @Nullable Ground ground, Viewer viewer) {
        viewer.require(Permission.APPROVE_MENTORSHIPS, nodes.require(employer).scope());
        var order = orders.save(Order.draft(employer, ground));
        take(order, chosen);
        tell(MentorshipJournal.ORDER_DRAFTED, order, today.at(employer), null);
        return order.id();
    }

    /** Other acts or another ground; what is left out waits again. */
    public void redraft(OrderId id, Set<ActId> chosen, @Nullable Ground ground, Viewer viewer) {
        var order = approving(id, viewer);
        orders.save(order.on(ground));
        var before = allActs.findByOrder(id);
        before.stream().filter(act -> !chosen.contains(act.id())).forEach(act -> allActs.save(act.outOfOrder()));
        var taken = before.stream().map(Act::id).collect(Collectors.toSet());
        take(order, chosen.stream().filter(act -> !taken.contains(act)).collect(Collectors.toSet()));
    }

    /** Its acts wait again. */
    public void giveUp(OrderId id, Viewer viewer) {
        var order = approving(id, viewer);
        order.drafted();
        allActs.findByOrder(id).forEach(act -> allActs.save(act.outOfOrder()));
        orders.save(order.cancelled(""));
        tell(MentorshipJournal.ORDER_CANCELLED, order, today.at(order.employer()), null);
    }

    /** Orders of an employer with this number in the same year: more than one is a likely mistake, not an impossible one. */
    @Transactional(readOnly = true)
    public List<Order> numbered(NodeId employer, String number, LocalDate signedOn) {
        return orders.findByEmployerAndNumberAndState(employer, number.strip(), Order.State.REGISTERED).stream()
                .filter(order -> order.signedOn() != null && order.signedOn().getYear() == signedOn.getYear())
                .toList();
    }

    /** With its number from the employer's journal. What it assigns begins as soon as no paper is missing. */
    public void register(OrderId id, String number, LocalDate signedOn, Viewer viewer) {
        var draft = approving(id, viewer);
        Mentorship.notAfterToday(signedOn, today.at(draft.employer()));
        var its = allActs.findByOrder(id);
        if (its.isEmpty()) {
            throw MentorshipRefused.orderWithoutActs();
        }
        var paper = OrderPaper.of(its.stream().map(Act::kind).toList());
        var order = guarded(() ->
                orders.save(draft.register(number, signedOn).drawnBy(templates.fix(paper.code(), draft.employer()))));
        for (var act : its) {
            var mentorship = mentorships.stored(act.mentorship());
            refuseMovedOn(act, mentorship);
            var ordered = act.kind() == Act.Kind.ASSIGN ? assign(mentorship, act.effectiveOn()) : mentorship;
            guarded(() -> allActs.save(act.holding(act.effectiveOn(), ordered.last())));
            acts.note(ordered, order, act);
        }
        its.stream()
                .filter(act -> act.kind() == Act.Kind.ASSIGN)
                .forEach(act -> atWork.beginIfReady(mentorships.stored(act.mentorship())));
        tell(MentorshipJournal.ORDER_REGISTERED, order, signedOn, null);
    }

    /** The number or the date was typed wrong. */
    public void correct(OrderId id, String number, LocalDate signedOn, Viewer viewer) {
        var order = approving(id, viewer);
        Mentorship.notAfterToday(signedOn, today.at(order.employer()));
        var corrected = guarded(() -> orders.save(order.corrected(number, signedOn)));
        tell(MentorshipJournal.ORDER_CORRECTED, corrected, today.at(order.employer()), null);
    }

    /** «Внесено ошибочно»: what it did waits for an order again. Refused while a pair at work stands on it alone. */
    public void cancel(OrderId id, String because, Viewer viewer) {
        var order = approving(id, viewer);
        if (because.isBlank()) {
            throw MentorshipRefused.mistakeWithoutReason();
        }
        orders.save(order.cancelled(because.strip()));
        for (var act : allActs.findByOrder(id)) {
            var mentorship = mentorships.stored(act.mentorship());
            if (act.kind() == Act.Kind.ASSIGN && acts.ordered(act.mentorship()).isEmpty()) {
                if (mentorship.state().atWork()) {
                    throw MentorshipRefused.stoodOn(places.names(mentorship));
                }
                mentorships.save(mentorship.unordered());
            }
            if (mentorship.state() != Mentorship.State.CANCELLED) {
                acts.due(mentorship, act.kind(), act.effectiveOn(), Set.of(act.employer()));
            }
        }
        tell(MentorshipJournal.ORDER_CANCELLED, order, today.at(order.employer()), because.strip());
    }

    /** Those who have read a registered order and signed for it. */
    public void acquaint(OrderId id, Collection<AffiliationId> readers, LocalDate on, Viewer viewer) {
        var order = require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        var signedOn = order.signedOn();
        if (order.state() != Order.State.REGISTERED || signedOn == null) {
            throw MentorshipRefused.orderNotRegistered();
        }
        if (on.isBefore(signedOn)) {
            throw MentorshipRefused.readBeforeSigned(on, signedOn);
        }
        Mentorship.notAfterToday(on, today.at(order.employer()));
        var known = acquaintances.findByOrder(id).stream()
                .map(Acquaintance::affiliation)
                .collect(Collectors.toSet());
        readers.stream()
                .filter(reader -> !known.contains(reader))
                .forEach(reader -> guarded(() -> acquaintances.save(Acquaintance.of(id, reader, on))));
    }

    /** The employer gives no order about these. */
    public void withoutOrder(NodeId employer, Set<ActId> chosen, Viewer viewer) {
        viewer.require(Permission.APPROVE_MENTORSHIPS, nodes.require(employer).scope());
        for (var act : waiting(employer, chosen)) {
            allActs.delete(act);
            journal.record(
                    MentorshipJournal.WITHOUT_ORDER,
                    mentorships.stored(act.mentorship()),
                    today.at(employer),
                    Map.of("act", act.kind().name()),
                    null);
        }
    }

    /** The order that assigns a pair; it may hold from a day before its signing, and the pair then begins on that day. */
    public void noteOrder(MentorshipId id, NewOrder order, Viewer viewer) {
        var mentorship = ordering(id, order, viewer);
        mentorship.alive();
        mentorship.agreed();
        acts.enact(assign(mentorship, order.effectiveOn()), order, Act.Kind.ASSIGN);
    }

    /** An order about what has happened to a pair already: it changes nothing but its papers. */
    public void noteAct(MentorshipId id, NewOrder order, Act.Kind kind, Viewer viewer) {
        var mentorship = ordering(id, order, viewer);
        mentorship.open(kind);
        acts.enact(mentorship, order, kind);
    }

    /** Whoever approves pairs at the employer, or where the pair is led. */
    private Mentorship ordering(MentorshipId id, NewOrder order, Viewer viewer) {
        var employer = nodes.require(order.employer());
        var mentorship = viewer.may(Permission.APPROVE_MENTORSHIPS, employer.scope())
                ? mentorships.require(id, viewer)
                : mentorships.require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        var employers = places.employers(id);
        if (!order.employer().equals(mentorship.node())
                && !employers.contains(order.employer())
                && !places.above(order.employer(), employers)) {
            throw MentorshipRefused.notAnEmployerHere();
        }
        Mentorship.notAfterToday(order.signedOn(), today.at(mentorship.node()));
        return mentorship;
    }

    private Mentorship assign(Mentorship mentorship, LocalDate effectiveOn) {
        if (mentorship.state() != Mentorship.State.AGREED) {
            return mentorship;
        }
        var ordered = mentorship.order(effectiveOn);
        beginOn(effectiveOn, mentorship);
        return mentorships.save(ordered);
    }

    /** The work begins on the day the order holds from: so do the sides that were to begin with it. */
    private void beginOn(LocalDate first, Mentorship planned) {
        var before = planned.period().first();
        var beginning = sides.findByMentorship(planned.id()).stream()
                .filter(side -> side.period().first().equals(before))
                .toList();
        if (first.isBefore(before)) {
            eligibility.refuseUnfit(planned, beginning, Period.of(first, before.minusDays(1)));
        }
        for (var side : beginning) {
            guarded(() -> sides.save(side.during(side.period().startingOn(first))));
        }
    }

    /** The paper on the desk names a pair that is no longer as it was. */
    private void refuseMovedOn(Act act, Mentorship mentorship) {
        var state = mentorship.state();
        var moved = act.kind() == Act.Kind.ASSIGN
                ? state.over() || state == Mentorship.State.DRAFT || state == Mentorship.State.PROPOSED
                : state == Mentorship.State.CANCELLED;
        if (moved) {
            throw MentorshipRefused.movedOn(places.names(mentorship), state);
        }
    }

    private void take(Order order, Set<ActId> chosen) {
        waiting(order.employer(), chosen).forEach(act -> guarded(() -> allActs.save(act.in(order.id()))));
    }

    private List<Act> waiting(NodeId employer, Set<ActId> chosen) {
        var waiting = allActs.findAllById(chosen).stream()
                .filter(act -> act.waits() && act.employer().equals(employer))
                .toList();
        if (waiting.size() < chosen.size()) {
            throw MentorshipRefused.actsTaken();
        }
        return waiting;
    }

    private Order approving(OrderId id, Viewer viewer) {
        return require(id, Permission.APPROVE_MENTORSHIPS, viewer);
    }

    private void tell(JournalType type, Order order, LocalDate on, @Nullable String reason) {
        journal.record(
                type,
                order,
                on,
                order.number() == null
                        ? Map.of()
                        : Map.of("number", order.number(), "signed", Objects.requireNonNull(order.signedOn())),
                reason);
    }
}
