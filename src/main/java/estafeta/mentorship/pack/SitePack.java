package estafeta.mentorship.pack;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.grammar.Case;
import estafeta.kernel.Folding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** «Пакет для сайта»: the orders of a school year and its mentors as the site may tell them on a day. */
public record SitePack(String organisation, String year, LocalDate day, List<SiteOrder> orders) {
    /** Each once, in the order of names. */
    public List<SitePerson> people() {
        return orders.stream()
                .flatMap(order -> order.pairs().stream())
                .flatMap(pair -> Stream.concat(pair.mentors().stream(), pair.mentees().stream()))
                .collect(Collectors.toMap(SitePerson::person, Function.identity(), (same, again) -> same))
                .values()
                .stream()
                .sorted((one, other) -> Folding.fold(one.name()).compareTo(Folding.fold(other.name())))
                .toList();
    }

    /** Those who are named first; of the others nothing tells in which order they stand. */
    List<SitePerson> mentors() {
        var mentors = orders.stream()
                .flatMap(order -> order.pairs().stream())
                .flatMap(pair -> pair.mentors().stream())
                .map(SitePerson::person)
                .collect(Collectors.<UUID>toSet());
        return people().stream()
                .filter(person -> mentors.contains(person.person()))
                .sorted((one, other) -> one.named() || other.named()
                        ? Boolean.compare(other.named(), one.named())
                        : one.shown().nominative().compareTo(other.shown().nominative()))
                .toList();
    }

    /** To be pasted where neither files nor tables are taken. */
    public String text() {
        return Russian.in(() -> Stream.concat(
                        Stream.of(t("{0}. Наставничество, {1} учебный год", organisation, year)),
                        orders.stream().map(SitePack::text))
                .collect(Collectors.joining("\n\n")));
    }

    private static String text(SiteOrder order) {
        return Stream.concat(
                        Stream.of(
                                t("Приказом № {0} от {1} г. наставники закреплены:", order.number(), order.signedOn())),
                        order.pairs().stream()
                                .map(pair -> t(
                                        "— {0} за {1}, с {2} по {3}",
                                        told(pair.mentors(), Case.NOMINATIVE),
                                        told(pair.mentees(), Case.INSTRUMENTAL),
                                        shortDay(pair.from()),
                                        shortDay(pair.until()))))
                .collect(Collectors.joining("\n"));
    }

    private static String told(List<SitePerson> people, Case wanted) {
        return people.stream()
                .map(person -> person.position() == null
                        ? person.shown().in(wanted)
                        : person.shown().in(wanted) + " (" + person.position() + ")")
                .collect(Collectors.joining(", "));
    }
}
