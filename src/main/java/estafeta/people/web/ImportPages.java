package estafeta.people.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.period;
import static estafeta.shell.Text.t;

import estafeta.intake.Finding;
import estafeta.intake.ListForm;
import estafeta.intake.ListPages;
import estafeta.intake.Look;
import estafeta.intake.Outcome;
import estafeta.intake.ProgressPage;
import estafeta.intake.Run;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
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
import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

/** Turns lists and what would become of them into pages. */
@Component
@Transactional(readOnly = true)
class ImportPages implements ListPages {
    private static final int PLACES = 500;
    private final StaffImports imports;
    private final Runs runs;
    private final Organisations organisations;
    private final JdbcClient db;

    ImportPages(StaffImports imports, Runs runs, Organisations organisations, JdbcClient db) {
        this.imports = imports;
        this.runs = runs;
        this.organisations = organisations;
        this.db = db;
    }

    @Override
    public List<Option> places(Viewer viewer) {
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

    @Override
    public String kind() {
        return StaffImports.KIND;
    }

    @Override
    public String address() {
        return "/people/imports";
    }

    @Override
    public String lists() {
        return "people/imports";
    }

    @Override
    public String list() {
        return "people/import";
    }

    @Override
    public Missing missing() {
        return new Missing(
                t("Выберите организацию, чей это список."),
                t("Выберите файл со списком педагогов или вставьте таблицу ниже."));
    }

    @Override
    public ImportPage of(RunId id, @Nullable Map<Integer, String> chosen, Look look, Viewer viewer) {
        var run = runs.require(id, StaffImports.KIND, viewer);
        return run.state() == Run.State.READ
                ? preview(run, imports.preview(id, viewer), chosen, look)
                : result(run, look, viewer);
    }

    @Override
    public Optional<ProgressPage> progress(RunId id, Viewer viewer) {
        var run = runs.require(id, StaffImports.KIND, viewer);
        return run.state().working()
                ? Optional.of(ProgressPage.of(
                        run,
                        runs.progress(run),
                        address(id),
                        organisations.name(run.node(), run.day()),
                        List.of(new Crumb(t("Люди"), "/people"), new Crumb(t("Загрузки"), "/people/imports"))))
                : Optional.empty();
    }

    @Override
    public String taken(RunId id, Viewer viewer) {
        var out = runs.refused(runs.require(id, viewer));
        return out == 0
                ? t("Список внесён. Теперь можно подобрать пары.")
                : t("Список внесён, кроме {0, plural, one {# строки} other {# строк}}. Почему, сказано ниже.", out);
    }

    private ImportPage preview(Run run, StaffPreview preview, @Nullable Map<Integer, String> chosen, Look look) {
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
                .map(Look.Cell::key)
                .collect(Collectors.toSet());
        var findings = Stream.concat(
                        reading.findings().stream(),
                        preview.entries().stream()
                                .filter(entry -> entry.outcome() != Outcome.REFUSE)
                                .flatMap(entry -> entry.row().findings().stream()))
                .distinct()
                .toList();
        var asks = Look.cells(findings, Finding.Severity.ASK, preview.table()).stream()
                .filter(cell -> !wrong.contains(cell.key()))
                .toList();
        var lacking = !StaffList.lacks(preview.mapping()).isEmpty();
        return new ImportPage(
                look,
                run.fileName(),
                organisations.name(run.node(), run.day()),
                day(run.day()),
                ImportPage.State.PREVIEW,
                Look.columns(preview.table(), chosen == null ? preview.mapping().fields() : chosen).stream()
                        .filter(column -> !preview.unkept().contains(column.index()))
                        .toList(),
                Look.fields(StaffList.FIELDS).stream()
                        .filter(field -> preview.insured() || !field.value().equals(StaffList.SNILS))
                        .toList(),
                bad.stream().filter(row -> row.in(look)).toList(),
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
                look.remarks(reading.findings()),
                asks.stream().filter(cell -> look.column(cell.column())).toList(),
                List.of(),
                List.of(),
                preview.missing().stream()
                        .map(one -> new ImportPage.Missing(
                                one.name(), "/people/" + one.person().value(), one.away()))
                        .toList(),
                look.doubts(reading.findings(), preview.table()),
                day(runs.undoableUntil(run)),
                preview.ready(),
                lacking,
                lacking || chosen != null,
                preview.asLastTime() && chosen == null);
    }

    /** What became of the rows, as it was noted when they were taken over; what the file said, as long as it is kept. */
    private ImportPage result(Run run, Look look, Viewer viewer) {
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
                            result.row(), name, List.of(new Look.Cell("", -1, "", "", result.words()))));
            }
            Optional.ofNullable(result.kept()).ifPresent(why -> kept.add(new ImportPage.Kept(result.row(), name, why)));
        }
        var undoable = run.state() == Run.State.DONE && run.file() != null;
        return new ImportPage(
                look,
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

    private static ImportPage.Bad bad(int row, String name, List<Finding> findings, StaffPreview preview) {
        return new ImportPage.Bad(row, name, Look.cells(findings, Finding.Severity.REFUSE, preview.table()));
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
