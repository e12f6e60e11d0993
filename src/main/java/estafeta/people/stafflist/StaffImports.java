package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.Adjustments;
import estafeta.intake.BlankedBook;
import estafeta.intake.Book;
import estafeta.intake.BookReader;
import estafeta.intake.Finding;
import estafeta.intake.Made;
import estafeta.intake.Mapping;
import estafeta.intake.MarkedBook;
import estafeta.intake.Outcome;
import estafeta.intake.RememberedColumns;
import estafeta.intake.RowResult;
import estafeta.intake.Run;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.intake.Table;
import estafeta.intake.TableFinder;
import estafeta.kernel.Errands;
import estafeta.kernel.NodeId;
import estafeta.kernel.Refusal;
import estafeta.kernel.SmallSteps;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.SnilsKeeping;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over staff lists: reads, shows what would happen, does it row by row, takes it back. A short list is done at once
 * and as a whole; a long one in the background, each row with its result by itself.
 */
@NamedInterface("stafflist")
@Service
@Transactional
public class StaffImports {
    public static final String KIND = "staff";
    static final String TAKING_OVER = "take-staff-list-over";
    static final String TAKING_BACK = "take-staff-list-back";
    private static final int AT_ONCE = 200;

    private final Runs runs;
    private final RememberedColumns columns;
    private final StaffRows rows;
    private final SnilsKeeping snils;
    private final Errands errands;
    private final Today today;
    private final JdbcClient db;
    private final SmallSteps steps;
    private final TransactionTemplate ending;

    StaffImports(
            Runs runs,
            RememberedColumns columns,
            StaffRows rows,
            SnilsKeeping snils,
            Errands errands,
            Today today,
            JdbcClient db,
            SmallSteps steps,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.columns = columns;
        this.rows = rows;
        this.snils = snils;
        this.errands = errands;
        this.today = today;
        this.db = db;
        this.steps = steps;
        this.ending = new TransactionTemplate(transactions);
    }

    /** Keeps a list that has a table; one that cannot be read is refused and not kept. No day: that of its title. */
    public RunId bring(NodeId node, String fileName, byte[] content, @Nullable LocalDate day, Viewer viewer) {
        var book = BookReader.read(fileName, content);
        var table = TableFinder.find(book, StaffList.FIELDS);
        var known = Adjustments.beginning(columns.find(node, KIND, table));
        var mapping = known.mapping(table.guess(StaffList.FIELDS));
        var asOf = day == null ? StaffList.listDate(table.mapped(mapping, StaffList.FIELDS), today.at(node)) : day;
        var unkept = unkept(node, mapping);
        return unkept.isEmpty()
                ? runs.open(node, KIND, fileName, content, asOf, known, viewer)
                : runs.open(
                        node,
                        KIND,
                        BlankedBook.name(book),
                        BlankedBook.of(book, table, unkept.getAsInt()),
                        asOf,
                        known,
                        viewer);
    }

    /** The column of СНИЛС where none is kept: what stands in it is neither read nor kept. */
    private OptionalInt unkept(NodeId node, Mapping mapping) {
        return snils.kept(node) ? OptionalInt.empty() : mapping.column(StaffList.SNILS);
    }

    @Transactional(readOnly = true)
    public StaffPreview preview(RunId id, Viewer viewer) {
        return preview(runs.require(id, viewer));
    }

    private StaffPreview preview(Run run) {
        return preview(run, BookReader.read(run.fileName(), runs.requireContent(run)));
    }

    private StaffPreview preview(Run run, Book book) {
        var adjustments = runs.adjustments(run);
        var found = table(book, adjustments);
        var mapping = adjustments.mapping(found.guess(StaffList.FIELDS));
        var unkept = unkept(run.node(), mapping);
        var table = unkept.isEmpty()
                ? found
                : found.without(
                        unkept.getAsInt(), t("СНИЛС здесь не ведётся: столбец пропущен, номера нигде не сохранены."));
        var mapped = table.mapped(mapping, StaffList.FIELDS);
        var reading = StaffList.readAsOf(mapped, run.day());
        var comparison = new StaffComparison(mapped, run.day(), present(run.node(), run.day()), snils::index);
        var entries = Stream.of(reading.people(), reading.refused())
                .flatMap(List::stream)
                .map(person -> comparison.compared(person, adjustments))
                .toList();
        return new StaffPreview(
                table,
                mapping,
                snils.kept(run.node()),
                columns.asLastTime(run, table),
                reading,
                entries,
                comparison.missing().stream()
                        .map(one -> StaffPreview.Missing.of(one, run.day()))
                        .toList());
    }

    private static Table table(Book book, Adjustments adjustments) {
        var found = TableFinder.find(book, StaffList.FIELDS);
        return found.over(adjustments.over(found.sheet()));
    }

    /** The list as it was brought, with what is wrong or doubtful marked in it. */
    @Transactional(readOnly = true)
    public Marked marked(RunId id, Viewer viewer) {
        var run = runs.require(id, viewer);
        var content = runs.requireContent(run);
        var book = BookReader.read(run.fileName(), content);
        var preview = preview(run, book);
        var findings = Stream.concat(
                        preview.reading().findings().stream(),
                        preview.entries().stream().flatMap(entry -> entry.row().findings().stream()))
                .toList();
        return new Marked(
                MarkedBook.name(book), MarkedBook.of(book, content, preview.table(), runs.adjustments(run), findings));
    }

    /** A workbook to be saved under a name. */
    public record Marked(String fileName, byte[] content) {}

    /** Keeps what was put right by hand; answers whether the list is read otherwise now. */
    public boolean adjust(RunId id, Adjustments.Typed typed, Viewer viewer) {
        var run = runs.require(id, viewer);
        var before = runs.adjustments(run);
        var table = table(BookReader.read(run.fileName(), runs.requireContent(run)), before);
        var mapping = before.mapping(table.guess(StaffList.FIELDS));
        var after = before.with(typed, table, mapping);
        runs.adjust(id, after, viewer);
        return !Objects.equals(after.columns(), before.columns())
                || !after.corrections().equals(before.corrections());
    }

    /** From now on the list is on its way in: answers how many rows are to have a result. */
    public int begin(RunId id, Viewer viewer) {
        var preview = preview(runs.require(id, viewer));
        columns.keep(runs.begin(id, preview.rows(), viewer), preview.table());
        return preview.rows();
    }

    /** Takes the list over, a long one in the background. */
    public void confirm(RunId id, Viewer viewer) {
        var all = begin(id, viewer);
        var account = viewer.account();
        if (all > AT_ONCE && account != null) {
            errands.send(TAKING_OVER, id, account);
        } else {
            takeOver(id, viewer);
        }
    }

    /** Takes over the rows that have no result yet, until somebody stops it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void takeOver(RunId id, Viewer viewer) {
        var run = steps.take(() -> runs.require(id, viewer));
        var preview = steps.take(() -> preview(run));
        var done =
                steps.take(() -> runs.results(id)).stream().map(RowResult::row).collect(Collectors.toSet());
        var left = preview.entries().stream()
                .filter(entry -> !done.contains(entry.row().row()))
                .toList();
        if (!steps.each(left, entry -> tookOver(run, entry, viewer))) {
            return;
        }
        ending.executeWithoutResult(status -> {
            preview.reading().unnamed().stream()
                    .map(line -> RowResult.of(
                            line.row(),
                            Outcome.REFUSE,
                            null,
                            Finding.refusing(preview.reading().findings(line.row()))))
                    .filter(result -> !done.contains(result.row()))
                    .forEach(result -> runs.note(id, result));
            runs.done(id, viewer);
        });
    }

    /** Answers whether the work goes on. */
    private boolean tookOver(Run run, StaffPreview.Entry entry, Viewer viewer) {
        return tried(
                run,
                () -> runs.note(run.id(), rows.take(run, entry, viewer)),
                refused -> runs.note(run.id(), RowResult.of(entry.row().row(), Outcome.REFUSE, null, t(refused))));
    }

    /** A step of a run, or what is noted where it is refused; nothing if somebody has stopped the run. */
    private boolean tried(Run run, Runnable work, Consumer<Refusal> otherwise) {
        try {
            return steps.take(() -> going(run, work));
        } catch (Refusal refused) {
            return steps.take(() -> going(run, () -> otherwise.accept(refused)));
        }
    }

    private boolean going(Run run, Runnable work) {
        var going = runs.working(run.id());
        if (going) {
            work.run();
        }
        return going;
    }

    /** Leaves the rows that have not been taken over yet; those that have stay, and may be taken back. */
    public void stop(RunId id, Viewer viewer) {
        var run = runs.require(id, viewer);
        if (run.state() == Run.State.RUNNING) {
            runs.done(id, viewer);
        } else if (run.state() == Run.State.UNDOING) {
            runs.undone(id, viewer);
        }
    }

    /** Takes back what a run has made, a long one in the background. */
    public void undo(RunId id, Viewer viewer) {
        var run = runs.beginUndoing(id, viewer);
        var account = viewer.account();
        if (runs.progress(run).all() > AT_ONCE && account != null) {
            errands.send(TAKING_BACK, id, account);
        } else {
            takeBack(id, viewer);
        }
    }

    /**
     * Takes back what is left of a run, row by row: it never was. A row on which anything later stands is
     * kept and says what.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void takeBack(RunId id, Viewer viewer) {
        var run = steps.take(() -> runs.require(id, viewer));
        var reason = t("отменена загрузка списка «{0}»", run.fileName());
        var kept = steps.take(() -> runs.results(id)).stream()
                .filter(result -> result.kept() != null)
                .map(RowResult::row)
                .collect(Collectors.toSet());
        var made = steps.take(() -> runs.made(id)).stream()
                .collect(Collectors.groupingBy(Made::row, LinkedHashMap::new, Collectors.toList()));
        made.keySet().removeAll(kept);
        var stopped = !steps.each(
                made.entrySet(),
                row -> tried(
                        run,
                        () -> {
                            rows.takeBack(run, row.getValue(), reason, viewer);
                            runs.undone(id, row.getKey());
                        },
                        refused -> runs.kept(id, row.getKey(), t(refused))));
        if (stopped) {
            return;
        }
        ending.executeWithoutResult(status -> runs.undone(id, viewer));
    }

    private List<Present> present(NodeId organisation, LocalDate day) {
        return db.sql("""
                select a.person, a.id as affiliation, p.surname, p.given, p.patronymic, p.teaching_since, v.birth_date,
                  v.phone, v.email,
                  case when :insured then v.snils_index end as snils,
                  lower(a.period) as since,
                  coalesce((select string_agg(lower(t.position || '|' ||
                      array_to_string(array(select d from unnest(t.directions) d order by d collate "C"), ',')), chr(10))
                    from people.post t
                    where t.affiliation = a.id and (upper_inf(t.period) or upper(t.period) > :day)), '') as posts,
                  coalesce((select string_agg(concat_ws(' ', b.kind, lower(b.period), upper(b.period) - 1), chr(10))
                    from people.absence b where b.affiliation = a.id), '') as absences,
                  coalesce((select string_agg(concat_ws(' ', c.category, lower(c.period), upper(c.period) - 1), chr(10))
                    from people.category c where c.person = a.person), '') as categories,
                  exists (select from people.education e where e.person = a.person) as educated
                from people.affiliation a
                join people.person p on p.id = a.person
                left join people.person_private v on v.person = p.id
                where a.organisation = :organisation and a.kind = 'EMPLOYEE'
                  and (upper_inf(a.period) or upper(a.period) > :day)
                order by p.name, p.id
                """)
                .param("organisation", organisation.value())
                .param("insured", snils.kept(organisation))
                .param("day", day)
                .query(Present.class)
                .list();
    }
}
