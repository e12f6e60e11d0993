package estafeta.people.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.moment;
import static estafeta.shell.Text.t;

import estafeta.intake.Finding;
import estafeta.intake.Outcome;
import estafeta.intake.Place;
import estafeta.intake.Run;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.people.stafflist.StaffImports;
import estafeta.people.stafflist.StaffLine;
import estafeta.people.stafflist.StaffList;
import estafeta.people.stafflist.StaffPost;
import estafeta.people.stafflist.StaffPreview;
import estafeta.people.stafflist.StaffRow;
import estafeta.shell.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final JdbcClient db;

    ImportPages(StaffImports imports, Runs runs, Organisations organisations, Nodes nodes, JdbcClient db) {
        this.imports = imports;
        this.runs = runs;
        this.organisations = organisations;
        this.nodes = nodes;
        this.db = db;
    }

    ImportsPage brought(String organisation, Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.IMPORT)) {
            throw estafeta.kernel.KernelRefused.unknownPage();
        }
        return new ImportsPage(
                places(viewer),
                organisation,
                runs.brought(viewer, RECENT).stream()
                        .map(run -> new ImportsPage.Brought(
                                "/people/imports/" + run.id().value(),
                                run.fileName(),
                                organisations.name(run.node(), run.day()),
                                moment(run.madeAt(), nodes.require(run.node()).zone()),
                                words(run.state())))
                        .toList());
    }

    /** The organisation a list is brought to: the chosen one, or the only one there is. */
    Optional<NodeId> place(String organisation, Viewer viewer) {
        var places = places(viewer);
        var chosen =
                places.size() == 1 && organisation.isBlank() ? places.getFirst().value() : organisation;
        return places.stream()
                .map(Option::value)
                .filter(chosen::equals)
                .findFirst()
                .map(id -> new NodeId(java.util.UUID.fromString(id)));
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

    ImportPage of(RunId id, Viewer viewer) {
        var run = runs.require(id, viewer);
        var preview = imports.preview(id, viewer);
        return run.state() == Run.State.READ ? preview(run, preview) : result(run, preview);
    }

    private ImportPage preview(Run run, StaffPreview preview) {
        return page(
                run,
                ImportPage.State.PREVIEW,
                preview,
                preview.of(Outcome.REFUSE).stream()
                        .map(entry -> bad(entry, preview))
                        .toList(),
                preview.of(Outcome.CHANGE).stream().map(ImportPages::change).toList(),
                preview.of(Outcome.CREATE).stream()
                        .map(entry -> created(entry.row()))
                        .toList(),
                preview.of(Outcome.SAME).stream()
                        .map(entry -> same(entry.row()))
                        .toList());
    }

    /** What became of the rows, as it was noted when they were taken over. */
    private ImportPage result(Run run, StaffPreview preview) {
        var bad = new ArrayList<ImportPage.Bad>();
        var changes = new ArrayList<ImportPage.Change>();
        var created = new ArrayList<ImportPage.New>();
        var same = new ArrayList<ImportPage.Same>();
        for (var result : runs.results(run.id())) {
            var row = preview.entries().stream()
                    .map(StaffPreview.Entry::row)
                    .filter(person -> person.row() == result.row())
                    .findFirst();
            if (row.isEmpty()) {
                continue;
            }
            switch (result.outcome()) {
                case CREATE -> created.add(created(row.get()));
                case SAME -> same.add(same(row.get()));
                case CHANGE ->
                    changes.add(new ImportPage.Change(
                            result.row(),
                            row.get().name().full(),
                            List.of(new ImportPage.Line(result.words(), "", ""))));
                case REFUSE ->
                    bad.add(
                            result.words().isEmpty()
                                    ? bad(
                                            new StaffPreview.Entry(row.get(), Outcome.REFUSE, List.of(), null, null),
                                            preview)
                                    : new ImportPage.Bad(
                                            result.row(),
                                            row.get().name().full(),
                                            List.of(new ImportPage.Cell("", "", "", result.words(), false))));
            }
        }
        return page(
                run,
                run.state() == Run.State.DONE ? ImportPage.State.DONE : ImportPage.State.UNDONE,
                preview,
                bad,
                changes,
                created,
                same);
    }

    private ImportPage page(
            Run run,
            ImportPage.State state,
            StaffPreview preview,
            List<ImportPage.Bad> bad,
            List<ImportPage.Change> changes,
            List<ImportPage.New> created,
            List<ImportPage.Same> same) {
        return new ImportPage(
                "/people/imports/" + run.id().value(),
                run.fileName(),
                organisations.name(run.node(), run.day()),
                day(preview.reading().asOf()),
                state,
                columns(preview),
                StaffList.FIELDS.stream()
                        .map(field -> Option.of(field.code(), field.title()))
                        .toList(),
                bad,
                changes,
                created,
                same,
                preview.reading().lines().stream()
                        .filter(line -> !line.kind().read()
                                && line.kind() != StaffLine.Kind.REFUSED
                                && line.kind() != StaffLine.Kind.BLANK)
                        .map(line ->
                                new ImportPage.Skipped(line.row(), line.kind().words(), line.why(), line.words()))
                        .toList(),
                preview.reading().findings().stream()
                        .filter(finding -> !finding.refuses())
                        .map(finding -> new ImportPage.Remark(finding.place().cell(), finding.found(), finding.words()))
                        .toList(),
                preview.ready(),
                !StaffList.lacks(preview.mapping()).isEmpty());
    }

    private static List<ImportPage.Column> columns(StaffPreview preview) {
        var guess = preview.table().guess(StaffList.FIELDS);
        return preview.table().columns().stream()
                .map(column -> new ImportPage.Column(
                        column.index(),
                        Place.letter(column.index()),
                        column.title(),
                        sample(preview, column.index()),
                        preview.mapping().fields().getOrDefault(column.index(), ""),
                        guess.answers().stream()
                                .filter(answer -> answer.column().index() == column.index())
                                .allMatch(answer -> answer.field() == null || answer.sure())))
                .toList();
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

    private static ImportPage.Bad bad(StaffPreview.Entry entry, StaffPreview preview) {
        var cells = new ArrayList<ImportPage.Cell>();
        for (var finding : entry.row().findings()) {
            if (finding.refuses()) {
                cells.add(cell(finding, preview));
            }
        }
        if (entry.why() != null) {
            cells.add(new ImportPage.Cell("", "", "", entry.why(), false));
        }
        return new ImportPage.Bad(entry.row().row(), entry.row().name().full(), cells);
    }

    private static ImportPage.Cell cell(Finding finding, StaffPreview preview) {
        var place = finding.place();
        return new ImportPage.Cell(
                "cell-" + place.row() + "-" + place.column(),
                t(
                        "{0}, столбец «{1}»",
                        place.cell(),
                        preview.table()
                                .column(place.column())
                                .map(column -> column.title())
                                .orElse("")),
                finding.found(),
                finding.words(),
                true);
    }

    private static ImportPage.Change change(StaffPreview.Entry entry) {
        return new ImportPage.Change(
                entry.row().row(),
                entry.row().name().full(),
                entry.changes().stream()
                        .map(change -> new ImportPage.Line(change.what().words(), change.before(), change.after()))
                        .toList());
    }

    private static ImportPage.New created(StaffRow row) {
        return new ImportPage.New(
                row.row(),
                row.name().full(),
                row.posts().stream().map(ImportPages::words).collect(Collectors.joining("; ")),
                Stream.of(
                                row.teachingSince() == null
                                        ? null
                                        : t(
                                                "преподаёт с {0} года",
                                                String.valueOf(row.teachingSince()
                                                        .first()
                                                        .getYear())),
                                row.category()
                                        .map(category -> category.level().words())
                                        .orElse(null),
                                row.absences().isEmpty()
                                        ? null
                                        : row.absences().getFirst().kind().words())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }

    private static String words(StaffPost post) {
        return Stream.concat(Stream.of(post.position()), post.subjects().stream())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static ImportPage.Same same(StaffRow row) {
        return new ImportPage.Same(row.row(), row.name().full());
    }

    private static String words(Run.State state) {
        return switch (state) {
            case READ -> t("ждёт вашего решения");
            case DONE -> t("внесён");
            case UNDONE -> t("отменён");
        };
    }
}
