package estafeta.matching.web;

import estafeta.grammar.RussianOrder;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.Candidate;
import estafeta.matching.Matchings;
import estafeta.matching.NodeRules;
import estafeta.matching.Run;
import estafeta.organisation.Organisations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one sees before a search: where, who may take part, by which rules. */
@Component
@Transactional(readOnly = true)
class StartPages {
    private final Matchings matchings;
    private final NodeRules rules;
    private final Organisations organisations;
    private final Teachers teachers;
    private final Nodes nodes;
    private final Today today;
    private final Municipalities municipalities;
    private final JdbcClient db;

    StartPages(
            Matchings matchings,
            NodeRules rules,
            Organisations organisations,
            Teachers teachers,
            Nodes nodes,
            Today today,
            Municipalities municipalities,
            JdbcClient db) {
        this.matchings = matchings;
        this.rules = rules;
        this.organisations = organisations;
        this.teachers = teachers;
        this.nodes = nodes;
        this.today = today;
        this.municipalities = municipalities;
        this.db = db;
    }

    /** Where the viewer may search: the nodes of the grants; of the whole tree each region. */
    List<ChoosePage.Place> places(Viewer viewer) {
        return db.sql("""
                select n.id, called.short_name as name
                from unnest(:paths::ltree[]) as mine (path)
                join kernel.node n on n.path = mine.path or mine.path = :root::ltree and n.path ~ (:root || '.*{1}')::lquery
                join organisation.name called on called.unit = n.id and upper_inf(called.period)
                group by n.id, called.short_name
                order by called.short_name
                """)
                .param("paths", viewer.paths(Permission.MATCH))
                .param("root", nodes.require(NodeId.ROOT).path())
                .query((row, number) ->
                        new ChoosePage.Place(row.getString("name"), "/matching/" + row.getObject("id", UUID.class)))
                .list();
    }

    LargePage large(NodeId node, Viewer viewer) {
        return new LargePage(
                node.value().toString(),
                organisations.name(node, today.at(node)),
                matchings.waiting(node, viewer),
                RulesWords.of(rules.at(node).rules()),
                latest(node, viewer));
    }

    StartPage start(NodeId node, MatchingController.Typed typed, Viewer viewer) {
        var day = today.at(node);
        var all = matchings.candidates(node, viewer);
        var everybody = all.stream()
                .filter(candidate -> !candidate.teacher().borrowed())
                .toList();
        var mentees = everybody.stream()
                .filter(candidate -> candidate.young() || typed.mentees().contains(id(candidate)))
                .filter(candidate -> !candidate.mentored())
                .toList();
        var mayGive = everybody.stream()
                .filter(candidate -> !candidate.young())
                .collect(Collectors.partitioningBy(
                        candidate -> candidate.gives() || typed.places().getOrDefault(id(candidate), 0) > 0));
        var mentors = Objects.requireNonNull(mayGive.get(true));
        var others = Objects.requireNonNull(mayGive.get(false));
        var single = organisations(everybody).size() == 1;
        var municipalities = municipalities(everybody, day);
        return new StartPage(
                node.value().toString(),
                organisations.name(node, day),
                staff(mentees, single, municipalities, candidate -> needs(candidate, typed, day, viewer)),
                staff(mentors, single, municipalities, candidate -> gives(candidate, typed, day, viewer)),
                single
                        ? others.stream()
                                .map(candidate -> gives(candidate, typed, day, viewer))
                                .toList()
                        : List.of(),
                others.size(),
                (int) all.stream()
                        .filter(candidate -> candidate.teacher().borrowed() && candidate.gives())
                        .count(),
                RulesWords.of(rules.at(node).rules()),
                latest(node, viewer));
    }

    private @Nullable String latest(NodeId node, Viewer viewer) {
        return matchings
                .latest(node, viewer)
                .map(Run::id)
                .map(run -> run.value().toString())
                .orElse(null);
    }

    private static String id(Candidate candidate) {
        return candidate.teacher().id();
    }

    private static Map<UUID, List<Candidate>> organisations(List<Candidate> everybody) {
        return everybody.stream()
                .collect(Collectors.groupingBy(
                        candidate -> candidate.teacher().organisation(), LinkedHashMap::new, Collectors.toList()));
    }

    /** By path; empty where all stand in one. */
    private Map<String, String> municipalities(List<Candidate> everybody, LocalDate day) {
        var paths = everybody.stream()
                .map(candidate -> candidate.teacher().municipality())
                .collect(Collectors.toSet());
        return paths.size() < 2 ? Map.of() : municipalities.names(paths, day);
    }

    private static <T> List<StartPage.Staff<T>> staff(
            List<Candidate> chosen, boolean open, Map<String, String> municipalities, Function<Candidate, T> line) {
        var russian = RussianOrder.ofNames();
        return organisations(chosen).values().stream()
                .map(people -> new StartPage.Staff<>(
                        people.getFirst().teacher().organisationName(),
                        municipalities.getOrDefault(people.getFirst().teacher().municipality(), ""),
                        people.stream().map(line).toList(),
                        open))
                .sorted(Comparator.<StartPage.Staff<T>, String>comparing(StartPage.Staff::municipality, russian)
                        .thenComparing(StartPage.Staff::organisation, russian))
                .toList();
    }

    private StartPage.Needs needs(Candidate candidate, MatchingController.Typed typed, LocalDate day, Viewer viewer) {
        var teacher = candidate.teacher();
        return new StartPage.Needs(
                teacher.id(),
                teacher.name(),
                teachers.about(teacher, day, viewer),
                typed.nothing() ? candidate.needs() : typed.mentees().contains(teacher.id()),
                typed.two().contains(teacher.id()));
    }

    private StartPage.Gives gives(Candidate candidate, MatchingController.Typed typed, LocalDate day, Viewer viewer) {
        var teacher = candidate.teacher();
        var offered = candidate.gives() ? teacher.places() : 0;
        return new StartPage.Gives(
                teacher.id(),
                teacher.name(),
                teachers.about(teacher, day, viewer),
                typed.nothing() ? offered : typed.places().getOrDefault(teacher.id(), 0));
    }
}
