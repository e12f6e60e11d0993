package estafeta.mentorship.pack;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.mentorship.Act;
import estafeta.mentorship.paper.PaperOfOrder;
import estafeta.organisation.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders about the pairs of the year: of the organisation itself with whoever was to read them, and of others. */
@Component
class OrdersOnShelves implements ShelfSource {
    private final PairsOfYear pairs;
    private final Drawing drawing;
    private final Organisations organisations;
    private final Nodes nodes;

    OrdersOnShelves(PairsOfYear pairs, Drawing drawing, Organisations organisations, Nodes nodes) {
        this.pairs = pairs;
        this.drawing = drawing;
        this.organisations = organisations;
        this.nodes = nodes;
    }

    @Override
    public List<FolderEntry> entries(Asked asked) {
        return Stream.of(own(asked), waiting(asked), others(asked))
                .flatMap(List::stream)
                .toList();
    }

    private record Own(
            UUID id,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable String groundBody,
            @Nullable String groundNumber,
            @Nullable LocalDate groundHeldOn,
            int pairs,
            int readers,
            int unread) {}

    private List<FolderEntry> own(Asked asked) {
        return pairs.asked("""
                        , own as materialized (
                          select a.employer_order as id, count(distinct a.mentorship) as pairs
                          from pair
                          join mentorship.act a on a.mentorship = pair.id and a.employer = :node
                          where a.employer_order is not null
                          group by a.employer_order)
                        select o.id, o.number, o.signed_on, o.ground_body, o.ground_number, o.ground_held_on, own.pairs,
                          coalesce(r.readers, 0) as readers, coalesce(r.unread, 0) as unread
                        from own
                        join mentorship.employer_order o on o.id = own.id and o.state in ('DRAFT', 'REGISTERED')
                        left join lateral (
                          select count(*) filter (where k.id is not null or f.period @> :day::date) as readers,
                            count(*) filter (where k.id is null and f.period @> :day::date) as unread
                          from (
                            select distinct s.affiliation
                            from mentorship.act a
                            join mentorship.side s on s.mentorship = a.mentorship and s.organisation = o.employer
                            where a.employer_order = o.id) of_order
                          join people.affiliation f on f.id = of_order.affiliation and f.kind = 'EMPLOYEE'
                          left join mentorship.acquaintance k
                            on k.employer_order = o.id and k.affiliation = f.id and k.acquainted_on <= :day::date
                          ) r on o.state = 'REGISTERED'
                        order by o.signed_on nulls last, o.id
                        """, asked).param("day", asked.day()).query(Own.class).list().stream()
                .flatMap(order -> own(order, asked))
                .toList();
    }

    private Stream<FolderEntry> own(Own order, Asked asked) {
        var about = t("{0, plural, one {# пара} few {# пары} many {# пар} other {# пары}}", order.pairs);
        if (order.number == null || order.signedOn == null) {
            return Stream.of(FolderEntry.lacks(
                    Shelf.ORDERS,
                    t("Проект приказа"),
                    t("{0}; не подписан: нет номера и даты", about),
                    "/orders/" + order.id,
                    List.of(drawing.order(order.id, t("Проект приказа, не подписано"), asked.viewer()))));
        }
        var title = title(order.number, order.signedOn);
        var ordered =
                FolderEntry.has(Shelf.ORDERS, title, about, List.of(drawing.order(order.id, title, asked.viewer())));
        return Stream.of(Stream.of(ordered), readers(order, title, asked), ground(order, title, asked))
                .flatMap(entries -> entries);
    }

    private Stream<FolderEntry> readers(Own order, String title, Asked asked) {
        if (order.readers == 0) {
            return Stream.empty();
        }
        var sheet = List.of(drawing.besideOrder(
                order.id, PaperOfOrder.READERS, t("Лист ознакомления, {0}", title), asked.viewer()));
        return Stream.of(
                order.unread == 0
                        ? FolderEntry.has(Shelf.READERS, title, t("ознакомлены все: {0}", order.readers), sheet)
                        : FolderEntry.lacks(
                                Shelf.READERS,
                                title,
                                t("не ознакомлены {0} из {1}", order.unread, order.readers),
                                "/orders/" + order.id + "/acquaint",
                                sheet));
    }

    private Stream<FolderEntry> ground(Own order, String title, Asked asked) {
        if (order.groundBody == null || order.groundHeldOn == null) {
            return Stream.empty();
        }
        var decision = order.groundNumber == null
                ? t("Решение: {0}, {1}", order.groundBody, order.groundHeldOn)
                : t("Решение: {0}, протокол № {1} от {2}", order.groundBody, order.groundNumber, order.groundHeldOn);
        return Stream.of(FolderEntry.has(
                Shelf.PROTOCOLS,
                decision,
                title,
                List.of(drawing.besideOrder(
                        order.id, PaperOfOrder.EXTRACT, t("Выписка, {0}", title), asked.viewer()))));
    }

    private record Waiting(List<String> kinds, int pairs) {}

    private List<FolderEntry> waiting(Asked asked) {
        return pairs.asked("""
                        select array_agg(distinct a.kind) as kinds, count(distinct a.mentorship) as pairs
                        from pair
                        join mentorship.act a on a.mentorship = pair.id and a.employer = :node and a.employer_order is null
                        having count(*) > 0
                        """, asked).query(Waiting.class).list().stream()
                .map(waiting -> FolderEntry.lacks(
                        Shelf.ORDERS,
                        t("Нужен приказ"),
                        t(
                                "{0}: {1, plural, one {# пара} few {# пары} many {# пар} other {# пары}}",
                                waiting.kinds.stream()
                                        .map(Act.Kind::valueOf)
                                        .sorted()
                                        .map(Act.Kind::words)
                                        .collect(Collectors.joining(", ")),
                                waiting.pairs),
                        "/orders/new/" + asked.node().value(),
                        List.of()))
                .toList();
    }

    private record Other(UUID id, NodeId employer, String number, LocalDate signedOn, String names) {}

    private List<FolderEntry> others(Asked asked) {
        var orders = pairs.asked("""
                        select o.id, o.employer, o.number, o.signed_on,
                          string_agg(distinct party.name, ', ') filter (where party.organisation = :node) as names
                        from party
                        join mentorship.act a on a.mentorship = party.id and a.employer <> :node
                        join mentorship.employer_order o on o.id = a.employer_order and o.state = 'REGISTERED'
                        group by o.id
                        order by o.signed_on, o.id
                        """, asked).query(Other.class).list();
        var called = organisations.names(
                orders.stream().map(Other::employer).distinct().toList(), asked.day());
        return orders.stream()
                .map(order -> FolderEntry.has(
                        Shelf.MUNICIPAL,
                        t("{0}, {1}", title(order.number, order.signedOn), called.getOrDefault(order.employer, "")),
                        order.names,
                        open(order.employer, asked)
                                ? List.of(drawing.order(order.id, title(order.number, order.signedOn), asked.viewer()))
                                : List.of()))
                .toList();
    }

    private boolean open(NodeId employer, Asked asked) {
        return asked.viewer()
                .may(Permission.SEE_MENTORSHIPS, nodes.require(employer).scope());
    }

    private static String title(String number, LocalDate signedOn) {
        return t("Приказ № {0} от {1}", number, shortDay(signedOn));
    }
}
