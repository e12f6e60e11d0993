package estafeta.mentorship.web;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Fate;
import estafeta.mentorship.Fates;
import estafeta.mentorship.Kind;
import estafeta.mentorship.Kinds;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.PairAtYearEnd;
import estafeta.mentorship.YearEnd;
import estafeta.organisation.Organisations;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages of «Новый учебный год» of one organisation. */
@Component
@Transactional(readOnly = true)
class NewYearPages {
    private final Fates fates;
    private final Kinds kinds;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;

    NewYearPages(Fates fates, Kinds kinds, Organisations organisations, Nodes nodes, Today today) {
        this.fates = fates;
        this.kinds = kinds;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
    }

    NewYearPage table(NodeId node, Map<String, String> typed, Viewer viewer) {
        var place = nodes.require(node);
        var end = fates.end(node);
        var titles = titles(node, end);
        var now = today.at(place);
        var rows = fates.open(node, viewer).stream()
                .map(pair -> row(pair, end, titles, now))
                .toList();
        var approves = viewer.may(Permission.APPROVE_MENTORSHIPS, place.scope());
        var own = viewer.places(Permission.SEE_MENTORSHIPS);
        return new NewYearPage(
                node.value(),
                organisations.name(node, now),
                end,
                rows,
                typed,
                fates.movedOn(node, viewer),
                approves || viewer.may(Permission.LEAD_MENTORSHIPS, place.scope()),
                approves,
                own.size() != 1 || !own.contains(place));
    }

    FatePage fate(NodeId node, MentorshipId id, FateForm form, Viewer viewer) {
        var end = fates.end(node);
        var pair = fates.require(node, id, viewer);
        return new FatePage(
                table(node, Map.of(), viewer),
                row(pair, end, titles(node, end), today.at(node)),
                kinds.offered(node, end.begins()).stream()
                        .map(kind -> new Option(kind.code(), kind.title(), kind.hint()))
                        .toList(),
                form);
    }

    /** What was chosen, else what is proposed. */
    FateForm likely(NodeId node, MentorshipId id, Viewer viewer) {
        var end = fates.end(node);
        var pair = fates.require(node, id, viewer);
        var fate = pair.fate();
        var newcomer = pair.newcomer();
        if (fate == null) {
            return new FateForm(pair.propose(end).kind().name(), shortDay(end.until(pair.last())), "", "", "", "", "");
        }
        var choice = fate.choice();
        return new FateForm(
                choice.kind().name(),
                shortDay(choice.until() == null ? end.until(pair.last()) : choice.until()),
                choice.otherKind() == null ? "" : choice.otherKind(),
                choice.newcomer() == null ? "" : choice.newcomer().value().toString(),
                newcomer == null ? "" : newcomer.name(),
                choice.consented() ? "true" : "",
                choice.kind().name());
    }

    NewYearCheck check(NodeId node, OrderForm form, Viewer viewer) {
        var page = table(node, Map.of(), viewer);
        var place = nodes.require(node);
        return new NewYearCheck(
                page,
                orders(page, viewer),
                page.end().late(today.at(place)),
                !viewer.places(Permission.APPROVE_MENTORSHIPS).contains(place),
                form);
    }

    private List<NewYearCheck.Order> orders(NewYearPage page, Viewer viewer) {
        var offered = kinds.offered(new NodeId(page.node()), page.end().begins()).stream()
                .collect(Collectors.toMap(Kind::code, Function.identity()));
        var acts = new LinkedHashMap<NodeId, Map<String, Integer>>();
        for (var row : page.rows()) {
            var pair = row.pair();
            var other = pair.fate() == null ? null : pair.fate().choice().otherKind();
            var then = offered.get(other == null ? pair.kind() : other);
            NewYearCheck.acts(pair, then != null && then.rules().needsOrder(), today.at(pair.node()))
                    .forEach((employer, deeds) ->
                            deeds.forEach(deed -> acts.computeIfAbsent(employer, first -> new TreeMap<>())
                                    .merge(deed, 1, Integer::sum)));
        }
        var orders = new ArrayList<NewYearCheck.Order>();
        acts.forEach((employer, deeds) -> orders.add(new NewYearCheck.Order(
                organisations.name(employer, today.at(employer)),
                deeds,
                viewer.may(
                        Permission.APPROVE_MENTORSHIPS, nodes.require(employer).scope()))));
        return orders;
    }

    private Map<String, String> titles(NodeId node, YearEnd end) {
        return kinds.offered(node, end.begins()).stream().collect(Collectors.toMap(Kind::code, Kind::title));
    }

    private static NewYearPage.Row row(PairAtYearEnd pair, YearEnd end, Map<String, String> titles, LocalDate now) {
        var fate = pair.fate();
        return new NewYearPage.Row(
                pair,
                pair.propose(end),
                fate == null ? "" : fate.kind().name(),
                fate == null ? "" : details(pair, fate, titles, now));
    }

    private static String details(PairAtYearEnd pair, Fate fate, Map<String, String> titles, LocalDate now) {
        var choice = fate.choice();
        var until = choice.until() == null ? "" : t("до {0}", choice.until());
        var newcomer = pair.newcomer();
        return switch (choice.kind()) {
            case GOES_ON -> until;
            case OTHER_MENTOR ->
                (newcomer == null ? "" : shortName(newcomer.name()) + ", ") + until + before(pair.closing(now));
            case OTHER_KIND -> titles.getOrDefault(choice.otherKind(), "") + ", " + until + before(pair.closing(now));
            case COMPLETES -> t("последний день {0}", pair.last());
            case STOPS -> t("последний день {0}", pair.lastTogether(now));
            case LATER -> "";
        };
    }

    /** What becomes of the pair whose place another takes. */
    private static String before(PairAtYearEnd.Closing closing) {
        return closing.kind() == Fate.Kind.STOPS
                ? t("; прежняя пара прекращается, последний день {0}", closing.last())
                : t("; прежняя пара завершается, последний день {0}", closing.last());
    }
}
