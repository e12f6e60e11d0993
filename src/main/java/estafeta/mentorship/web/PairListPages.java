package estafeta.mentorship.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.moment;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.intake.Finding;
import estafeta.intake.Finding.Severity;
import estafeta.intake.Outcome;
import estafeta.intake.Place;
import estafeta.intake.RowResult;
import estafeta.intake.Run;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.pairlist.PairImports;
import estafeta.mentorship.pairlist.PairList;
import estafeta.mentorship.pairlist.PairOrder;
import estafeta.mentorship.pairlist.PairPreview;
import estafeta.mentorship.pairlist.PairPreview.Entry;
import estafeta.mentorship.pairlist.PairPreview.Who;
import estafeta.mentorship.pairlist.PairRow;
import estafeta.mentorship.web.PairListPage.Pair;
import estafeta.organisation.Organisations;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns lists of pairs and what would become of them into pages. */
@Component
@Transactional(readOnly = true)
class PairListPages {
    private static final int RECENT = 20;
    private static final int PLACES = 500;
    private final PairImports imports;
    private final Runs runs;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;
    private final JdbcClient db;

    PairListPages(
            PairImports imports, Runs runs, Organisations organisations, Nodes nodes, Today today, JdbcClient db) {
        this.imports = imports;
        this.runs = runs;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
        this.db = db;
    }

    PairListsPage brought(String place, String day, Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.BRING_PAIRS)) {
            throw KernelRefused.unknownPage();
        }
        return new PairListsPage(
                places(viewer),
                place,
                day,
                runs.brought(PairImports.KIND, viewer, RECENT).stream()
                        .map(run -> new PairListsPage.Brought(
                                PairListController.address(run.id()),
                                run.fileName(),
                                organisations.name(run.node(), run.day()),
                                moment(run.madeAt(), nodes.require(run.node()).zone()),
                                t(run.state().words())))
                        .toList(),
                "",
                "",
                viewer.mayAnywhere(Permission.IMPORT));
    }

    /** Where a list is brought to: the chosen place, or the only one there is. */
    Optional<NodeId> place(String chosen, Viewer viewer) {
        return Option.chosen(places(viewer), chosen).map(id -> new NodeId(UUID.fromString(id)));
    }

    boolean farAhead(NodeId place, LocalDate day) {
        return day.isAfter(today.at(place).plusYears(1));
    }

    /** Districts before the organisations in them; without a sight of what is private only one's very own place. */
    private List<Option> places(Viewer viewer) {
        return db.sql("""
                select u.node, called.short_name as name
                from kernel.node n
                join organisation.unit u on u.node = n.id
                join organisation.type y on y.code = u.type and y.kind in ('MUNICIPALITY', 'ORGANISATION')
                join organisation.name called on called.unit = u.node and upper_inf(called.period)
                where n.path <@ any(:paths::ltree[])
                and (n.path = any(:paths::ltree[]) or n.path <@ any(:private::ltree[]))
                and upper_inf(u.period)
                order by y.kind = 'ORGANISATION', called.short_name
                limit :limit
                """)
                .param("paths", viewer.paths(Permission.BRING_PAIRS))
                .param("private", viewer.paths(Permission.SEE_PRIVATE))
                .param("limit", PLACES)
                .query((row, number) -> Option.of(row.getString("node"), row.getString("name")))
                .list();
    }

    PairListPage of(RunId id, Viewer viewer) {
        return of(id, null, viewer);
    }

    /** With the columns as they were just chosen, though they could not be taken so. */
    PairListPage of(RunId id, @Nullable Map<Integer, String> chosen, Viewer viewer) {
        var run = imports.require(id, viewer);
        return run.state() == Run.State.READ ? preview(run, chosen, viewer) : result(run, viewer);
    }

    private PairListPage preview(Run run, @Nullable Map<Integer, String> chosen, Viewer viewer) {
        var preview = imports.preview(run.id(), viewer);
        var bad = preview.of(Outcome.REFUSE).stream()
                .map(entry -> new PairListPage.Bad(
                        preview.table().row(entry.row().row()),
                        words(entry.row(), preview),
                        cells(entry.row().findings(), Severity.REFUSE, preview)))
                .toList();
        var shown = bad.stream()
                .flatMap(row -> row.cells().stream())
                .map(PairListPage.Cell::key)
                .collect(Collectors.toSet());
        var lacking = !PairList.lacks(preview.mapping()).isEmpty();
        var names = names(preview, run.day());
        return new PairListPage(
                PairListController.address(run.id()),
                run.fileName(),
                organisations.name(run.node(), run.day()),
                day(run.day()),
                PairListPage.State.PREVIEW,
                columns(preview, chosen == null ? preview.mapping().fields() : chosen),
                PairList.FIELDS.stream()
                        .map(field -> Option.of(field.code(), field.title()))
                        .toList(),
                bad,
                pairs(preview, Outcome.CREATE, PairRow.Kind.PAIR, names),
                pairs(preview, Outcome.CREATE, PairRow.Kind.WITHOUT_MENTOR, names),
                Stream.concat(
                                pairs(preview, Outcome.SAME, PairRow.Kind.PAIR, names).stream(),
                                pairs(preview, Outcome.SAME, PairRow.Kind.WITHOUT_MENTOR, names).stream())
                        .toList(),
                pairs(preview, Outcome.SAME, PairRow.Kind.NO_YOUNG, names),
                cells(preview.findings(), Severity.ASK, preview).stream()
                        .filter(cell -> !shown.contains(cell.key()))
                        .toList(),
                preview.findings().stream()
                        .filter(finding -> finding.severity() == Severity.NOTE)
                        .map(finding ->
                                new PairListPage.Remark(finding.place().cell(), finding.found(), finding.words()))
                        .toList(),
                List.of(),
                List.of(),
                day(runs.undoableUntil(run)),
                preview.ready(),
                lacking,
                lacking || chosen != null,
                preview.asLastTime() && chosen == null);
    }

    /** What became of the lines; what the file said is shown as long as it is kept. */
    private PairListPage result(Run run, Viewer viewer) {
        var preview = runs.content(run).map(kept -> imports.preview(run.id(), viewer));
        var names = preview.map(list -> names(list, run.day())).orElseGet(Map::of);
        var byRow = preview.stream()
                .flatMap(list -> list.entries().stream())
                .collect(Collectors.toMap(entry -> entry.row().row(), Function.identity()));
        var bad = new ArrayList<PairListPage.Bad>();
        var created = new ArrayList<Pair>();
        var alone = new ArrayList<Pair>();
        var same = new ArrayList<Pair>();
        var none = new ArrayList<Pair>();
        var kept = new ArrayList<PairListPage.Kept>();
        var withdrawn = new ArrayList<Pair>();
        for (var result : runs.results(run.id())) {
            var entry = byRow.get(result.row());
            var row = preview.map(list -> list.table().row(result.row())).orElse(String.valueOf(result.row()));
            var words = entry == null || preview.isEmpty() ? "" : words(entry.row(), preview.get());
            var pair = pair(result, row, entry, names);
            var where = result.undone()
                    ? withdrawn
                    : switch (result.outcome()) {
                        case CREATE -> result.subject() == null ? alone : created;
                        case SAME, CHANGE -> entry != null && entry.row().kind() == PairRow.Kind.NO_YOUNG ? none : same;
                        case REFUSE -> null;
                    };
            if (where == null) {
                bad.add(new PairListPage.Bad(row, words, List.of(new PairListPage.Cell("", "", "", result.words()))));
            } else {
                where.add(pair);
            }
            Optional.ofNullable(result.kept()).ifPresent(why -> kept.add(new PairListPage.Kept(row, words, why)));
        }
        var undoable = run.state() == Run.State.DONE && run.file() != null;
        return new PairListPage(
                PairListController.address(run.id()),
                run.fileName(),
                organisations.name(run.node(), run.day()),
                day(run.day()),
                run.state() == Run.State.DONE ? PairListPage.State.DONE : PairListPage.State.UNDONE,
                List.of(),
                List.of(),
                bad,
                created,
                alone,
                same,
                none,
                List.of(),
                List.of(),
                kept,
                withdrawn,
                undoable ? day(runs.undoableUntil(run)) : "",
                0,
                false,
                false,
                false);
    }

    private static Pair pair(RowResult result, String row, @Nullable Entry entry, Map<NodeId, String> names) {
        var subject = result.subject();
        var href = subject == null || result.undone() ? "" : "/mentorships/" + subject;
        if (entry == null) {
            return new Pair(row, href, "", List.of(), List.of(), "", "");
        }
        var read = pair(entry, row, names);
        return new Pair(
                row, href, read.place(), known(read.mentees()), known(read.mentors()), read.order(), read.state());
    }

    /** By now nobody is new any more. */
    private static List<PairListPage.Somebody> known(List<PairListPage.Somebody> people) {
        return people.stream()
                .map(one -> new PairListPage.Somebody(one.name(), one.facts(), false))
                .toList();
    }

    private static List<Pair> pairs(
            PairPreview preview, Outcome outcome, PairRow.Kind kind, Map<NodeId, String> names) {
        return preview.of(outcome).stream()
                .filter(entry -> entry.row().kind() == kind)
                .map(entry -> pair(entry, preview.table().row(entry.row().row()), names))
                .toList();
    }

    private static Pair pair(Entry entry, String row, Map<NodeId, String> names) {
        var read = entry.row();
        var at = entry.organisation();
        return new Pair(
                row,
                "",
                at == null ? read.organisation() : names.getOrDefault(at, read.organisation()),
                entry.mentees().stream().map(who -> somebody(who, at, names)).toList(),
                entry.mentors().stream().map(who -> somebody(who, at, names)).toList(),
                read.orders().stream().map(PairListPages::words).collect(Collectors.joining("; ")),
                state(read));
    }

    private static PairListPage.Somebody somebody(Who who, @Nullable NodeId at, Map<NodeId, String> names) {
        var person = who.person();
        var aspect = person.aspect();
        var post = person.post();
        var facts = Stream.of(
                        who.at().equals(at) ? "" : names.getOrDefault(who.at(), ""),
                        aspect == null ? "" : aspect.words(),
                        post == null
                                ? ""
                                : post.subjects().isEmpty() ? post.position() : String.join(", ", post.subjects()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return new PairListPage.Somebody(person.name().full(), facts, who.known() == null);
    }

    private static String words(PairOrder order) {
        var signed = order.signedOn();
        var number = signed == null
                ? t("№ {0}, дата не указана", order.number())
                : t("№ {0} от {1}", order.number(), shortDay(signed));
        return order.changes() ? t("изменён: {0}", number) : number;
    }

    private static String state(PairRow read) {
        var until = read.until();
        var on = until == null ? "" : shortDay(until);
        return switch (read.state()) {
            case ACTIVE -> t("действует");
            case PAUSED -> on.isEmpty() ? t("приостановлена") : t("приостановлена с {0}", on);
            case ENDED -> on.isEmpty() ? t("прекращена досрочно") : t("прекращена досрочно {0}", on);
            case COMPLETED -> on.isEmpty() ? t("завершена") : t("завершена {0}", on);
        };
    }

    private static String words(PairRow row, PairPreview preview) {
        return preview.table().sheet().rows().get(row.row() - 1).cells().stream()
                .filter(cell -> cell.stated())
                .map(cell -> cell.words())
                .limit(4)
                .collect(Collectors.joining(" · "));
    }

    private Map<NodeId, String> names(PairPreview preview, LocalDate on) {
        var places = preview.entries().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.ofNullable(entry.organisation()),
                        Stream.concat(entry.mentees().stream(), entry.mentors().stream())
                                .map(Who::at)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return organisations.names(places, on);
    }

    private static List<PairListPage.Column> columns(PairPreview preview, Map<Integer, String> fields) {
        return preview.table().columns().stream()
                .map(column -> new PairListPage.Column(
                        column.index(),
                        column.letter(),
                        column.title(),
                        sample(preview, column.index()),
                        fields.getOrDefault(column.index(), "")))
                .toList();
    }

    private static String sample(PairPreview preview, int column) {
        return preview.table().sheet().rows().stream()
                .skip(preview.table().lastHeaderRow())
                .map(row -> row.cell(column).words())
                .filter(words -> !words.isBlank())
                .limit(3)
                .collect(Collectors.joining(" · "));
    }

    /** The cells that findings of a severity speak of, each once. */
    private static List<PairListPage.Cell> cells(List<Finding> findings, Severity severity, PairPreview preview) {
        var cells = new LinkedHashMap<Place, List<Finding>>();
        findings.stream()
                .filter(finding -> finding.severity() == severity)
                .forEach(finding -> cells.computeIfAbsent(finding.place(), place -> new ArrayList<>())
                        .add(finding));
        return cells.entrySet().stream()
                .map(cell -> new PairListPage.Cell(
                        "cell-" + cell.getKey().line() + "-" + cell.getKey().index(),
                        t(
                                "{0}, столбец «{1}»",
                                cell.getKey().cell(),
                                preview.table()
                                        .column(cell.getKey().index())
                                        .map(column -> column.title())
                                        .orElse("")),
                        cell.getValue().getFirst().found(),
                        cell.getValue().stream().map(Finding::words).distinct().collect(Collectors.joining(" "))))
                .toList();
    }
}
