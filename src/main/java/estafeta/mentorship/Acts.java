package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.kernel.NodeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What orders do to mentorships: acts that wait for an order of an employer, and those of registered ones. */
@Component
@Transactional
public class Acts {
    private final ActRepository acts;
    private final OrderRepository orders;
    private final Kinds kinds;
    private final Places places;
    private final MentorshipJournal journal;

    Acts(ActRepository acts, OrderRepository orders, Kinds kinds, Places places, MentorshipJournal journal) {
        this.acts = acts;
        this.orders = orders;
        this.kinds = kinds;
        this.places = places;
        this.journal = journal;
    }

    /** Those of registered orders. */
    List<Act> ordered(MentorshipId mentorship) {
        return in(Order.State.REGISTERED, acts.findByMentorship(mentorship));
    }

    /** Registered orders that assign it. */
    List<Order> assigning(MentorshipId mentorship) {
        var assigning = ordered(mentorship).stream()
                .filter(act -> act.kind() == Act.Kind.ASSIGN)
                .map(Act::order)
                .collect(Collectors.toSet());
        return orders.findAllById(assigning);
    }

    private List<Act> in(Order.State state, List<Act> all) {
        var named = all.stream().map(Act::order).filter(Objects::nonNull).collect(Collectors.toSet());
        var orders = this.orders.findAllById(named).stream()
                .filter(order -> order.state() == state)
                .map(Order::id)
                .collect(Collectors.toSet());
        return all.stream().filter(act -> orders.contains(act.order())).toList();
    }

    /** From now on it waits for an order of every employer of those who take part. */
    void due(Mentorship mentorship, Act.Kind kind, LocalDate effectiveOn) {
        due(mentorship, kind, effectiveOn, places.parties(mentorship).employers());
    }

    /** The same of these employers, unless the kind of the mentorship needs none or an employer has given one. */
    void due(Mentorship mentorship, Act.Kind kind, LocalDate effectiveOn, Set<NodeId> employers) {
        if (!kinds.require(mentorship.kind()).rules().needsOrder()) {
            return;
        }
        var given = kind == Act.Kind.ASSIGN ? employers(ordered(mentorship.id()), kind) : Set.<NodeId>of();
        var known = new ArrayList<>(acts.findByMentorship(mentorship.id()));
        known.removeAll(in(Order.State.CANCELLED, known));
        for (var employer : employers) {
            var waiting = known.stream()
                    .filter(act -> act.kind() == kind && act.employer().equals(employer))
                    .filter(act -> act.waits()
                            || kind != Act.Kind.EXTEND && act.effectiveOn().equals(effectiveOn))
                    .findFirst();
            if (waiting.isPresent() && waiting.get().waits()) {
                guarded(() -> acts.save(waiting.get().holding(effectiveOn, mentorship.last())));
            } else if (waiting.isEmpty() && !given.contains(employer)) {
                guarded(() -> acts.save(Act.waiting(employer, mentorship, kind, effectiveOn)));
            }
        }
    }

    /** Nothing of this mentorship waits any more. A draft keeps what it says: it may be on paper already. */
    void forget(MentorshipId mentorship) {
        acts.findByMentorship(mentorship).stream().filter(Act::waits).forEach(acts::delete);
    }

    void carryOver(MentorshipId mentorship, NodeId gone, NodeId kept) {
        acts.findByMentorship(mentorship).stream()
                .filter(act -> act.employer().equals(gone))
                .forEach(act -> guarded(() -> acts.save(act.of(kept))));
    }

    /** What an order that was registered elsewhere does; the order may be there already for another mentorship. */
    void enact(Mentorship mentorship, NewOrder wanted, Act.Kind kind) {
        var order = orders
                .findByEmployerAndNumberAndSignedOnAndState(
                        wanted.employer(), wanted.number().strip(), wanted.signedOn(), Order.State.REGISTERED)
                .stream()
                .findFirst()
                .orElseGet(() -> guarded(() -> orders.save(Order.registered(wanted))));
        var act = acts.findByMentorship(mentorship.id()).stream()
                .filter(Act::waits)
                .filter(waiting -> waiting.kind() == kind && waiting.employer().equals(wanted.employer()))
                .findFirst()
                .orElseGet(() -> Act.waiting(wanted.employer(), mentorship, kind, wanted.effectiveOn()))
                .holding(wanted.effectiveOn(), mentorship.last());
        guarded(() -> acts.save(act.in(order.id())));
        note(mentorship, order, act);
    }

    /** A line about an order on the timeline of the mentorship. */
    void note(Mentorship mentorship, Order order, Act act) {
        var signed = Objects.requireNonNull(order.signedOn());
        journal.record(
                MentorshipJournal.ORDERED,
                mentorship,
                signed,
                Map.of(
                        "number",
                        Objects.requireNonNull(order.number()),
                        "signed",
                        signed,
                        "effective",
                        act.effectiveOn(),
                        "act",
                        act.kind().name(),
                        "employer",
                        order.employer()),
                null);
    }

    static Set<NodeId> employers(List<Act> acts, Act.Kind kind) {
        return acts.stream()
                .filter(act -> act.kind() == kind)
                .map(Act::employer)
                .collect(Collectors.toSet());
    }
}
