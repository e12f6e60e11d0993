package estafeta.mentorship.web;

import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.mentorship.Fate;
import estafeta.mentorship.PairAtYearEnd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** «Проверьте»: what follows from what was chosen, before anything is done. */
public record NewYearCheck(NewYearPage page, List<Order> orders, boolean late, boolean instead, OrderForm form) {
    /** An order of an employer: drafted here, or left to whoever approves pairs there. */
    public record Order(String employer, Map<String, Integer> acts, boolean drafted) {
        public String words() {
            return acts.entrySet().stream()
                    .map(act -> act.getKey() + " — " + act.getValue())
                    .collect(Collectors.joining(", "));
        }
    }

    /** What becomes of which pairs. */
    public record Group(Fate.Kind kind, List<NewYearPage.Row> rows) {}

    public List<Group> groups() {
        var groups = new EnumMap<Fate.Kind, List<NewYearPage.Row>>(Fate.Kind.class);
        page.rows().stream()
                .filter(row -> !row.chosen().isEmpty())
                .forEach(row -> groups.computeIfAbsent(Fate.Kind.valueOf(row.chosen()), kind -> new ArrayList<>())
                        .add(row));
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Young teachers who will have no mentor. */
    public List<String> alone() {
        return chosen(Fate.Kind.COMPLETES, Fate.Kind.STOPS)
                .flatMap(pair -> pair.leftAlone(page.end().begins()).stream())
                .map(member -> shortName(member.name()))
                .distinct()
                .toList();
    }

    /** Pairs with a new mentor or of a new kind to which nobody has consented yet. */
    public List<String> unconsented() {
        return chosen(Fate.Kind.OTHER_MENTOR, Fate.Kind.OTHER_KIND)
                .filter(pair -> pair.fate() != null && !pair.fate().choice().consented())
                .map(PairAtYearEnd::names)
                .toList();
    }

    private Stream<PairAtYearEnd> chosen(Fate.Kind... kinds) {
        return page.rows().stream()
                .filter(row -> Stream.of(kinds).anyMatch(kind -> kind.name().equals(row.chosen())))
                .map(NewYearPage.Row::pair);
    }

    /** Who will give orders about a pair, and what each of them does. */
    static Map<NodeId, List<String>> acts(PairAtYearEnd pair, boolean thenNeedsOrder, LocalDate now) {
        var fate = pair.fate();
        var acts = new TreeMap<NodeId, List<String>>(Comparator.comparing(NodeId::value));
        if (fate == null) {
            return acts;
        }
        var choice = fate.choice();
        switch (choice.kind()) {
            case GOES_ON -> due(acts, pair, pair.needsOrder(), t("продлить"));
            case STOPS -> due(acts, pair, pair.needsOrder(), t("прекратить"));
            case OTHER_MENTOR, OTHER_KIND -> {
                var newcomer = pair.newcomer();
                if (newcomer != null && thenNeedsOrder && choice.consented()) {
                    acts.put(newcomer.organisation(), new ArrayList<>());
                }
                due(acts, pair, thenNeedsOrder && choice.consented(), t("закрепить"));
                acts.values().stream().filter(List::isEmpty).forEach(none -> none.add(t("закрепить")));
                var stopped = pair.closing(now).kind() == Fate.Kind.STOPS;
                due(acts, pair, stopped && pair.needsOrder(), t("прекратить"));
            }
            case COMPLETES, LATER -> {}
        }
        return acts;
    }

    private static void due(Map<NodeId, List<String>> acts, PairAtYearEnd pair, boolean due, String act) {
        if (due) {
            pair.employers()
                    .forEach(employer -> acts.computeIfAbsent(employer, first -> new ArrayList<>())
                            .add(act));
        }
    }
}
