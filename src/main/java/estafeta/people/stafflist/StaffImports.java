package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.Adjustments;
import estafeta.intake.BlankedBook;
import estafeta.intake.Book;
import estafeta.intake.BookReader;
import estafeta.intake.ListImports;
import estafeta.intake.Mapping;
import estafeta.intake.MarkedBook;
import estafeta.intake.RememberedColumns;
import estafeta.intake.Run;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.intake.Table;
import estafeta.intake.TableFinder;
import estafeta.kernel.NodeId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.SnilsKeeping;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads staff lists and tells what would become of them. */
@NamedInterface("stafflist")
@Service
@Transactional
public class StaffImports implements ListImports {
    public static final String KIND = "staff";

    private final Runs runs;
    private final RememberedColumns columns;
    private final SnilsKeeping snils;
    private final Today today;
    private final JdbcClient db;

    StaffImports(Runs runs, RememberedColumns columns, SnilsKeeping snils, Today today, JdbcClient db) {
        this.runs = runs;
        this.columns = columns;
        this.snils = snils;
        this.today = today;
        this.db = db;
    }

    /** Keeps a list that has a table; one that cannot be read is refused and not kept. No day: that of its title. */
    @Override
    public RunId bring(NodeId node, String fileName, byte[] content, @Nullable LocalDate day, Viewer viewer) {
        var book = BookReader.read(fileName, content);
        var table = TableFinder.find(book, StaffList.FIELDS);
        var known = Adjustments.beginning(columns.find(node, KIND, table));
        var mapping = known.mapping(table.guess(StaffList.FIELDS));
        var asOf = day == null ? StaffList.listDate(table.mapped(mapping, StaffList.FIELDS), today.at(node)) : day;
        var saved = snils.kept(node)
                ? new MarkedBook.Saved(fileName, content)
                : BlankedBook.of(book, content, table, mapping);
        return runs.open(node, KIND, saved.fileName(), saved.content(), asOf, known, viewer);
    }

    /** The columns of СНИЛС where none is kept: what stands in them is neither read nor kept nor asked about. */
    private Set<Integer> unkept(NodeId node, Table table, Mapping mapping) {
        return snils.kept(node) ? Set.of() : BlankedBook.columns(table, mapping);
    }

    @Transactional(readOnly = true)
    public StaffPreview preview(RunId id, Viewer viewer) {
        return preview(runs.require(id, KIND, viewer));
    }

    private StaffPreview preview(Run run) {
        return preview(run, BookReader.read(run.fileName(), runs.requireContent(run)));
    }

    private StaffPreview preview(Run run, Book book) {
        var adjustments = runs.adjustments(run);
        var table = table(book, adjustments);
        var mapping = adjustments.mapping(table.guess(StaffList.FIELDS));
        var unkept = unkept(run.node(), table, mapping);
        for (int column : unkept) {
            table = table.without(column, t("СНИЛС здесь не ведётся: столбец пропущен, номера нигде не сохранены."));
        }
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
                unkept,
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

    @Override
    @Transactional(readOnly = true)
    public MarkedBook.Saved marked(RunId id, Viewer viewer) {
        var run = runs.require(id, KIND, viewer);
        var content = runs.requireContent(run);
        var book = BookReader.read(run.fileName(), content);
        var preview = preview(run, book);
        var findings = Stream.concat(
                        preview.reading().findings().stream(),
                        preview.entries().stream().flatMap(entry -> entry.row().findings().stream()))
                .toList();
        return MarkedBook.of(book, content, preview.table(), runs.adjustments(run), findings);
    }

    @Override
    public boolean adjust(RunId id, Adjustments.Typed typed, Viewer viewer) {
        var run = runs.require(id, KIND, viewer);
        var before = runs.adjustments(run);
        var table = table(BookReader.read(run.fileName(), runs.requireContent(run)), before);
        var mapping = before.mapping(table.guess(StaffList.FIELDS));
        var after = before.with(typed.without(unkept(run.node(), table, mapping), mapping), table, mapping);
        runs.adjust(id, after, viewer);
        return !after.readsAs(before);
    }

    private List<Present> present(NodeId organisation, LocalDate day) {
        return db.sql("""
                select a.person, a.id as affiliation, p.surname, p.given, p.patronymic, p.teaching_since, v.birth_date,
                  v.phone, v.email,
                  case when :insured and people.snils_kept(v.node, :today) then v.snils_index end as snils,
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
                .param("today", today.at(organisation))
                .param("day", day)
                .query(Present.class)
                .list();
    }
}
