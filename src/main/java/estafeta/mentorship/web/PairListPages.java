package estafeta.mentorship.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.intake.Adjustments.Declined;
import estafeta.intake.Finding.Severity;
import estafeta.intake.ListForm;
import estafeta.intake.ListPages;
import estafeta.intake.Look;
import estafeta.intake.Outcome;
import estafeta.intake.ProgressPage;
import estafeta.intake.RowResult;
import estafeta.intake.Run;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.mentorship.pairlist.PairImports;
import estafeta.mentorship.pairlist.PairList;
import estafeta.mentorship.pairlist.PairOrder;
import estafeta.mentorship.pairlist.PairPreview;
import estafeta.mentorship.pairlist.PairPreview.Entry;
import estafeta.mentorship.pairlist.PairPreview.Question;
import estafeta.mentorship.pairlist.PairPreview.Who;
import estafeta.mentorship.pairlist.PairRow;
import estafeta.mentorship.web.PairListPage.Pair;
import estafeta.organisation.Organisations;
import estafeta.people.AffiliationId;
import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.util.ArrayList;
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
class PairListPages implements ListPages {
    private static final int PLACES = 500;
    private final PairImports imports;
    private final Runs runs;
    private final Organisations organisations;
    private final JdbcClient db;

    PairListPages(PairImports imports, Runs runs, Organisations organisations, JdbcClient db) {
        this.imports = imports;
        this.runs = runs;
        this.organisations = organisations;
        this.db = db;
    }

    /** Districts before the organisations in them; without a sight of what is private only one's very own place. */
    @Override
    public List<Option> places(Viewer viewer) {
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

    @Override
    public String kind() {
        return PairImports.KIND;
    }

    @Override
    public String address() {
        return "/mentorships/lists";
    }

    @Override
    public String lists() {
        return "mentorship/pair-lists";
    }

    @Override
    public String list() {
        return "mentorship/pair-list";
    }

    @Override
    public Missing missing() {
        return new Missing(
                t("Выберите, чей это список: района или одной организации."),
                t("Выберите файл со списком пар или вставьте таблицу ниже."));
    }

    @Override
    public PairListPage of(RunId id, @Nullable Map<Integer, String> chosen, Look look, Viewer viewer) {
        var run = imports.require(id, viewer);
        return run.state() == Run.State.READ ? preview(run, chosen, look, viewer) : result(run, look, viewer);
    }

    @Override
    public Optional<ProgressPage> progress(RunId id, Viewer viewer) {
        var run = imports.require(id, viewer);
        return run.state().working()
                ? Optional.of(ProgressPage.of(
                        run,
                        runs.progress(run),
                        address(id),
                        organisations.name(run.node(), run.day()),
                        List.of(
                                new Crumb(t("Пары"), "/mentorships"),
                                new Crumb(t("Готовые пары"), "/mentorships/lists"))))
                : Optional.empty();
    }

    @Override
    public String taken(RunId id, Viewer viewer) {
        var out = runs.refused(imports.require(id, viewer));
        return out == 0
                ? t("Пары внесены с отметкой «задним числом». Просмотрите их, когда будет время.")
                : t("Пары внесены, кроме {0, plural, one {# строки} other {# строк}}. Почему, сказано ниже.", out);
    }

    private PairListPage preview(Run run, @Nullable Map<Integer, String> chosen, Look look, Viewer viewer) {
        var preview = imports.preview(run.id(), viewer);
        var table = preview.table();
        var alike = alike(preview.entries());
        var bad = preview.of(Outcome.REFUSE).stream()
                .map(entry -> new PairListPage.Bad(
                        table.row(entry.row().row()),
                        words(entry.row(), preview),
                        Look.cells(entry.row().findings(), Severity.REFUSE, table),
                        questions(entry, alike).toList()))
                .toList();
        var wrong = bad.stream()
                .flatMap(row -> row.cells().stream())
                .map(Look.Cell::key)
                .collect(Collectors.toSet());
        var lacking = !PairList.lacks(preview.mapping()).isEmpty();
        var names = names(preview, run.day());
        return new PairListPage(
                look,
                run.fileName(),
                organisations.name(run.node(), run.day()),
                day(run.day()),
                PairListPage.State.PREVIEW,
                Look.columns(table, chosen == null ? preview.mapping().fields() : chosen),
                Look.fields(PairList.FIELDS),
                bad.stream().filter(row -> row.in(look)).toList(),
                pairs(preview, Outcome.CREATE, PairRow.Kind.PAIR, names),
                pairs(preview, Outcome.CREATE, PairRow.Kind.WITHOUT_MENTOR, names),
                Stream.concat(
                                pairs(preview, Outcome.SAME, PairRow.Kind.PAIR, names).stream(),
                                pairs(preview, Outcome.SAME, PairRow.Kind.WITHOUT_MENTOR, names).stream())
                        .toList(),
                pairs(preview, Outcome.SAME, PairRow.Kind.NO_YOUNG, names),
                Look.cells(preview.findings(), Severity.ASK, table).stream()
                        .filter(cell -> !wrong.contains(cell.key()) && look.column(cell.column()))
                        .toList(),
                look.remarks(preview.findings()),
                List.of(),
                List.of(),
                List.of(),
                preview.entries().stream()
                        .filter(entry -> entry.outcome() != Outcome.REFUSE)
                        .flatMap(entry -> questions(entry, alike))
                        .toList(),
                look.doubts(preview.findings(), table),
                day(runs.undoableUntil(run)),
                preview.ready(),
                lacking,
                lacking || chosen != null,
                preview.asLastTime() && chosen == null);
    }

    private static Stream<PairListPage.Question> questions(Entry entry, Map<AffiliationId, String> alike) {
        return entry.questions().stream().map(question -> question(entry.row().row(), question, alike));
    }

    private static PairListPage.Question question(int row, Question question, Map<AffiliationId, String> alike) {
        return new PairListPage.Question(
                ListForm.who(row, question.name()),
                t("Кто это: {0}?", question.words()),
                Stream.concat(
                                question.alike().stream()
                                        .map(one -> Option.of(one.value().toString(), alike.getOrDefault(one, ""))),
                                Stream.of(Option.of(PairPreview.ANOTHER, t("никто из них: это новый человек"))))
                        .toList(),
                question.answer());
    }

    /** What tells namesakes apart: the year of birth for whoever may see it, the posts, since when they work here. */
    private Map<AffiliationId, String> alike(List<Entry> entries) {
        var asked = entries.stream()
                .flatMap(entry -> entry.questions().stream())
                .flatMap(question -> question.alike().stream())
                .map(AffiliationId::value)
                .distinct()
                .toArray(UUID[]::new);
        return db.sql("""
                select a.id, p.name, lower(a.period) as since, extract(year from v.birth_date)::int as born,
                  (select string_agg(concat_ws(', ', t.position, nullif(array_to_string(t.directions, ', '), '')), '; ')
                    from people.post t where t.affiliation = a.id and upper_inf(t.period)) as posts
                from people.affiliation a
                join people.person p on p.id = a.person
                left join people.person_private v on v.person = p.id
                where a.id = any(:asked)
                """).param("asked", asked).query(Alike.class).list().stream()
                .collect(Collectors.toMap(Alike::id, Alike::words));
    }

    private record Alike(
            AffiliationId id,
            String name,
            LocalDate since,
            @Nullable Integer born,
            @Nullable String posts) {
        String words() {
            return Stream.of(
                            name,
                            born == null ? null : t("{0} года рождения", String.valueOf(born)),
                            posts,
                            t("работает с {0}", since))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
    }

    /** What became of the lines; what the file said is shown as long as it is kept. */
    private PairListPage result(Run run, Look look, Viewer viewer) {
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
                bad.add(new PairListPage.Bad(
                        row, words, List.of(new Look.Cell("", -1, "", "", result.words())), List.of()));
            } else {
                where.add(pair);
            }
            Optional.ofNullable(result.kept()).ifPresent(why -> kept.add(new PairListPage.Kept(row, words, why)));
        }
        var undoable = run.state() == Run.State.DONE && run.file() != null;
        return new PairListPage(
                look,
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
                preview.stream()
                        .flatMap(list -> list.entries().stream()
                                .filter(entry -> !entry.wanted())
                                .map(entry ->
                                        pair(entry, list.table().row(entry.row().row()), names)))
                        .toList(),
                List.of(),
                List.of(),
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
            return new Pair(row, "", true, href, "", List.of(), List.of(), "", "");
        }
        var read = pair(entry, row, names);
        return new Pair(
                row,
                "",
                true,
                href,
                read.place(),
                known(read.mentees()),
                known(read.mentors()),
                read.order(),
                read.state());
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
                ListForm.key(Declined.whole(read.row())),
                entry.wanted(),
                "",
                at == null ? read.organisation() : names.getOrDefault(at, read.organisation()),
                entry.mentees().stream().map(who -> somebody(who, at, names)).toList(),
                Stream.concat(
                                entry.mentors().stream().map(who -> somebody(who, at, names)),
                                entry.past().stream()
                                        .map(past -> new PairListPage.Somebody(
                                                past.name(), t("наставник до {0}", shortDay(past.until())), false)))
                        .toList(),
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
}
