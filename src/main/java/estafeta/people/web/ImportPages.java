package estafeta.people.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.moment;
import static estafeta.shell.Text.period;
import static estafeta.shell.Text.t;

import estafeta.intake.Column;
import estafeta.intake.Finding;
import estafeta.intake.ListForm;
import estafeta.intake.Outcome;
import estafeta.intake.Place;
import estafeta.intake.Run;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.people.stafflist.StaffAbsence;
import estafeta.people.stafflist.StaffImports;
import estafeta.people.stafflist.StaffLine;
import estafeta.people.stafflist.StaffList;
import estafeta.people.stafflist.StaffPost;
import estafeta.people.stafflist.StaffPreview;
import estafeta.people.stafflist.StaffReading;
import estafeta.people.stafflist.StaffRow;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns lists and what would become of them into pages. */
@Component
@Transactional(readOnly = true)
class ImportPages {
    private static final int RECENT = 20;
    private static final int PLACES = 500;
    private final StaffImports imports;
    private final Runs runs;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;
    private final JdbcClient db;

    ImportPages(StaffImports imports, Runs runs, Organisations organisations, Nodes nodes, Today today, JdbcClient db) {
        this.imports = imports;
        this.runs = runs;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
        this.db = db;
    }

    ImportsPage brought(String organisation, String day, Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.IMPORT)) {
            throw estafeta.kernel.KernelRefused.unknownPage();
        }
        return new ImportsPage(
                places(viewer),
                organisation,
                day,
                runs.brought(StaffImports.KIND, viewer, RECENT).stream()
                        .map(run -> new ImportsPage.Brought(
                                "/people/imports/" + run.id().value(),
                                run.fileName(),
                                organisations.name(run.node(), run.day()),
                                moment(run.madeAt(), nodes.require(run.node()).zone()),
                                t(run.state().words())))
                        .toList(),
                "",
                "",
                viewer.mayAnywhere(Permission.BRING_PAIRS));
    }

    /** The organisation a list is brought to: the chosen one, or the only one there is. */
    Optional<NodeId> place(String organisation, Viewer viewer) {
        return Option.chosen(places(viewer), organisation).map(id -> new NodeId(UUID.fromString(id)));
    }

    boolean farAhead(NodeId place, LocalDate day) {
        return day.isAfter(today.at(place).plusYears(1));
    }

    private List<Option> places(Viewer viewer) {
        return db.sql("""
                select u.node, called.short_name as name
                from kernel.node n
                join organisation.unit u on u.node = n.id
                join organisation.type y on y.code = u.type and y.kind = 'ORGANISATION'
                join organisation.name called on called.unit = u.node and upper_inf(called.period)
                where n.path <@ any(:paths::ltree[]) and upper_inf(u.period)
                order by called.short_name
                limit :limit
                """)
                .param("paths", viewer.paths(Permission.IMPORT))
                .param("limit", PLACES)
                .query((row, number) -> Option.of(row.getString("node"), row.getString("name")))
                .list();
    }

    /** What of a list is looked at: the cells of one column alone, or all rows however many. */
    record Shown(String only, boolean whole) {
        static final Shown USUAL = new Shown("", false);

        boolean column(int index) {
            return only.isEmpty() || only.equals(String.valueOf(index));
        }
    }

    ImportPage of(RunId id, Shown shown, Viewer viewer) {
        return of(id, null, shown, viewer);
    }

    /** With the columns as they were just chosen, though they could not be taken so. */
    ImportPage of(RunId id, @Nullable Map<Integer, String> chosen, Shown shown, Viewer viewer) {
        var run = runs.require(id, StaffImports.KIND, viewer);
        return run.state() == Run.State.READ
                ? preview(run, imports.preview(id, viewer), chosen, shown)
                : result(run, shown, viewer);
    }

    /** How far the work at a list has come; nothing if nobody works at it. */
    Optional<ImportProgressPage> progress(RunId id, Viewer viewer) {
        var run = runs.require(id, viewer);
        return run.state().working()
                ? Optional.of(new ImportProgressPage(
                        address(run),
                        run.fileName(),
                        organisations.name(run.node(), run.day()),
                        run.state() == Run.State.UNDOING,
                        runs.progress(run)))
                : Optional.empty();
    }

    /** How a list has been taken over, in a sentence. */
    String taken(RunId id, Viewer viewer) {
        runs.require(id, viewer);
        var out = runs.results(id).stream()
                .filter(result -> result.outcome() == Outcome.REFUSE)
                .count();
        return out == 0
                ? t("Список внесён. Теперь можно подобрать пары.")
                : t("Список внесён, кроме {0, plural, one {# строки} other {# строк}}. Почему, сказано ниже.", out);
    }

    /** What has become of the taking back, in a sentence. */
    String takenBack(RunId id, Viewer viewer) {
        return runs.require(id, viewer).state() == Run.State.UNDONE
                ? t("Загрузка отменена: всё, что она внесла, убрано.")
                : t("Убрано не всё: на некоторые записи уже опираются другие. На какие, сказано ниже.");
    }

    private ImportPage preview(Run run, StaffPreview preview, @Nullable Map<Integer, String> chosen, Shown shown) {
        var reading = preview.reading();
        var bad = Stream.concat(
                        preview.of(Outcome.REFUSE).stream()
                                .map(entry -> bad(
                                        entry.row().row(),
                                        entry.row().name().full(),
                                        entry.row().findings(),
                                        preview)),
                        reading.unnamed().stream()
                                .map(line -> bad(line.row(), line.words(), reading.findings(line.row()), preview)))
                .sorted(Comparator.comparing(ImportPage.Bad::row))
                .toList();
        var wrong = bad.stream()
                .flatMap(row -> row.cells().stream())
                .map(ImportPage.Cell::key)
                .collect(Collectors.toSet());
        var findings = Stream.concat(
                        reading.findings().stream(),
                        preview.entries().stream()
                                .filter(entry -> entry.outcome() != Outcome.REFUSE)
                                .flatMap(entry -> entry.row().findings().stream()))
                .distinct()
                .toList();
        var asks = cells(findings, Finding.Severity.ASK, preview).stream()
                .filter(cell -> !wrong.contains(cell.key()))
                .toList();
        var lacking = !StaffList.lacks(preview.mapping()).isEmpty();
        return new ImportPage(
                address(run),
                run.fileName(),
                organisations.name(run.node(), run.day()),
                day(run.day()),
                ImportPage.State.PREVIEW,
                columns(preview, chosen == null ? preview.mapping().fields() : chosen),
                StaffList.FIELDS.stream()
                        .filter(field -> preview.insured() || !field.code().equals(StaffList.SNILS))
                        .map(field -> Option.of(field.code(), field.title()))
                        .toList(),
                bad.stream().filter(row -> row.in(shown)).toList(),
                preview.entries().stream()
                        .filter(entry -> !entry.changes().isEmpty())
                        .map(ImportPages::change)
                        .toList(),
                preview.of(Outcome.CREATE).stream()
                        .map(entry -> created(entry.row(), run.day()))
                        .toList(),
                preview.of(Outcome.SAME).stream()
                        .filter(entry -> entry.changes().isEmpty())
                        .map(entry -> same(entry.row()))
                        .toList(),
                skipped(preview),
                notes(reading).stream()
                        .filter(remark -> shown.column(remark.column()))
                        .toList(),
                asks.stream().filter(cell -> shown.column(cell.column())).toList(),
                List.of(),
                List.of(),
                preview.missing().stream()
                        .map(one -> new ImportPage.Missing(
                                one.name(), "/people/" + one.person().value(), one.away()))
                        .toList(),
                doubts(run, preview, shown),
                shown.only(),
                shown.whole(),
                day(runs.undoableUntil(run)),
                preview.ready(),
                lacking,
                lacking || chosen != null,
                preview.asLastTime() && chosen == null);
    }

    /** What became of the rows, as it was noted when they were taken over; what the file said, as long as it is kept. */
    private ImportPage result(Run run, Shown shown, Viewer viewer) {
        var preview = runs.content(run).map(kept -> imports.preview(run.id(), viewer));
        var names = names(run);
        var rows = preview.stream()
                .flatMap(list -> list.entries().stream())
                .map(StaffPreview.Entry::row)
                .collect(Collectors.toMap(StaffRow::row, Function.identity()));
        var bad = new ArrayList<ImportPage.Bad>();
        var changes = new ArrayList<ImportPage.Change>();
        var created = new ArrayList<ImportPage.New>();
        var same = new ArrayList<ImportPage.Named>();
        var kept = new ArrayList<ImportPage.Kept>();
        var withdrawn = new ArrayList<ImportPage.Named>();
        for (var result : runs.results(run.id())) {
            var row = Optional.ofNullable(rows.get(result.row()));
            var name = Optional.ofNullable(result.subject())
                    .map(names::get)
                    .or(() -> row.map(person -> person.name().full()))
                    .or(() -> preview.map(
                            list -> list.reading().line(result.row()).words()))
                    .orElse("");
            if (result.undone()) {
                withdrawn.add(new ImportPage.Named(result.row(), name));
                continue;
            }
            switch (result.outcome()) {
                case CREATE ->
                    created.add(row.map(person -> created(person, run.day()))
                            .map(read -> new ImportPage.New(result.row(), name, read.posts(), read.facts()))
                            .orElseGet(() -> new ImportPage.New(result.row(), name, "", "")));
                case SAME -> same.add(new ImportPage.Named(result.row(), name));
                case CHANGE ->
                    changes.add(new ImportPage.Change(
                            result.row(), name, List.of(new ImportPage.Line("", result.words(), "", "", true))));
                case REFUSE ->
                    bad.add(new ImportPage.Bad(
                            result.row(), name, List.of(new ImportPage.Cell("", -1, "", "", result.words()))));
            }
            Optional.ofNullable(result.kept()).ifPresent(why -> kept.add(new ImportPage.Kept(result.row(), name, why)));
        }
        var undoable = run.state() == Run.State.DONE && run.file() != null;
        return new ImportPage(
                address(run),
                run.fileName(),
                organisations.name(run.node(), run.day()),
                day(run.day()),
                run.state() == Run.State.DONE ? ImportPage.State.DONE : ImportPage.State.UNDONE,
                List.of(),
                List.of(),
                bad,
                changes,
                created,
                same,
                preview.map(ImportPages::skipped).orElseGet(List::of),
                List.of(),
                List.of(),
                kept,
                withdrawn,
                List.of(),
                List.of(),
                shown.only(),
                shown.whole(),
                undoable ? day(runs.undoableUntil(run)) : "",
                0,
                false,
                false,
                false);
    }

    /** Whom the rows of a run became. */
    private Map<UUID, String> names(Run run) {
        return db
                .sql("""
                select p.id, p.name from people.person p
                join intake.result r on r.subject = p.id
                where r.run = :run
                """)
                .param("run", run.id().value())
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static String address(Run run) {
        return "/people/imports/" + run.id().value();
    }

    private static List<ImportPage.Skipped> skipped(StaffPreview preview) {
        var rows = preview.reading().lines().stream()
                .filter(line -> !line.kind().read()
                        && line.kind() != StaffLine.Kind.REFUSED
                        && line.kind() != StaffLine.Kind.BLANK)
                .map(line -> new ImportPage.Skipped(line.row(), t(line.kind().words()), line.why(), line.words()));
        var tables = preview.table().left().stream()
                .map(left -> new ImportPage.Skipped(
                        left.row(), t(StaffLine.Kind.OTHER_TABLE.words()), StaffReading.whyLeft(left), left.words()));
        return Stream.concat(rows, tables).toList();
    }

    private static List<ImportPage.Remark> notes(StaffReading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.NOTE)
                .map(finding -> new ImportPage.Remark(
                        finding.place().index(), finding.place().cell(), finding.found(), finding.words()))
                .toList();
    }

    private static List<ImportPage.Column> columns(StaffPreview preview, Map<Integer, String> fields) {
        var guess = preview.table().guess(StaffList.FIELDS);
        return preview.table().columns().stream()
                .map(column -> new ImportPage.Column(
                        column.index(),
                        column.letter(),
                        column.title(),
                        sample(preview, column.index()),
                        fields.getOrDefault(column.index(), ""),
                        guess.answers().stream()
                                .filter(answer -> answer.column().index() == column.index())
                                .allMatch(answer -> answer.field() == null || answer.sure())))
                .toList();
    }

    /** The columns in which something is doubtful, those with most first. */
    private static List<ImportPage.Doubt> doubts(Run run, StaffPreview preview, Shown shown) {
        var columns = preview.reading().findings().stream()
                .collect(
                        Collectors.groupingBy(finding -> finding.place().index(), TreeMap::new, Collectors.counting()));
        return columns.size() < 2 && shown.only().isEmpty()
                ? List.of()
                : columns.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                        .map(column -> new ImportPage.Doubt(
                                t("{0}: {1}", title(preview, column.getKey()), column.getValue()),
                                shown.only().equals(String.valueOf(column.getKey()))
                                        ? address(run)
                                        : address(run) + "?only=" + column.getKey(),
                                shown.only().equals(String.valueOf(column.getKey()))))
                        .toList();
    }

    private static String title(StaffPreview preview, int column) {
        return preview.table()
                .column(column)
                .map(Column::title)
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> t("столбец {0}", Place.letter(column)));
    }

    /** What stands in the first filled cells. */
    private static String sample(StaffPreview preview, int column) {
        return preview.table().sheet().rows().stream()
                .skip(preview.table().lastHeaderRow())
                .map(row -> row.cell(column).words())
                .filter(words -> !words.isBlank())
                .skip(1)
                .limit(3)
                .collect(Collectors.joining(" · "));
    }

    private static ImportPage.Bad bad(int row, String name, List<Finding> findings, StaffPreview preview) {
        return new ImportPage.Bad(row, name, cells(findings, Finding.Severity.REFUSE, preview));
    }

    /** The cells that findings of a kind speak of, each once. */
    private static List<ImportPage.Cell> cells(
            List<Finding> findings, Finding.Severity severity, StaffPreview preview) {
        var cells = new LinkedHashMap<Place, List<Finding>>();
        findings.stream()
                .filter(finding -> finding.severity() == severity)
                .forEach(finding -> cells.computeIfAbsent(finding.place(), place -> new ArrayList<>())
                        .add(finding));
        return cells.entrySet().stream()
                .map(cell -> cell(cell.getKey(), cell.getValue(), preview))
                .toList();
    }

    private static ImportPage.Cell cell(Place place, List<Finding> findings, StaffPreview preview) {
        return new ImportPage.Cell(
                "cell-" + place.line() + "-" + place.index(),
                place.index(),
                t(
                        "{0}, столбец «{1}»",
                        place.cell(),
                        preview.table()
                                .column(place.index())
                                .map(column -> column.title())
                                .orElse("")),
                findings.getFirst().found(),
                findings.stream().map(Finding::words).distinct().collect(Collectors.joining(" ")));
    }

    private static ImportPage.Change change(StaffPreview.Entry entry) {
        return new ImportPage.Change(
                entry.row().row(),
                entry.row().name().full(),
                entry.changes().stream()
                        .map(change -> new ImportPage.Line(
                                ListForm.key(change.declined(entry.row().row())),
                                t(change.what().words()),
                                change.before(),
                                change.after(),
                                change.wanted()))
                        .toList());
    }

    private static ImportPage.New created(StaffRow row, LocalDate day) {
        return new ImportPage.New(
                row.row(),
                row.name().full(),
                row.posts().stream().map(ImportPages::words).collect(Collectors.joining("; ")),
                Stream.of(
                                row.teaching()
                                        .map(start -> t("преподаёт {0}", start.words()))
                                        .orElse(null),
                                row.categoryKind(day)
                                        .map(kind -> t(kind.words()))
                                        .orElse(null),
                                row.absences().stream()
                                        .map(ImportPages::words)
                                        .findFirst()
                                        .orElse(null))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }

    private static String words(StaffAbsence absence) {
        var from = absence.from();
        return from == null
                ? absence.kind().words()
                : absence.kind().words() + " " + period(new Period(from, absence.until()));
    }

    private static String words(StaffPost post) {
        return Stream.concat(Stream.of(post.position()), post.subjects().stream())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static ImportPage.Named same(StaffRow row) {
        return new ImportPage.Named(row.row(), row.name().full());
    }
}
