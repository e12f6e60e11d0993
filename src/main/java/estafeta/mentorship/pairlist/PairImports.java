package estafeta.mentorship.pairlist;

import estafeta.intake.Adjustments;
import estafeta.intake.BlankedBook;
import estafeta.intake.Book;
import estafeta.intake.BookReader;
import estafeta.intake.ListImports;
import estafeta.intake.MarkedBook;
import estafeta.intake.RememberedColumns;
import estafeta.intake.Run;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.intake.TableFinder;
import estafeta.kernel.NodeId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.MentorshipId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists of pairs that exist already and tells what would become of them. */
@NamedInterface("lists")
@Service
@Transactional
public class PairImports implements ListImports {
    public static final String KIND = "pairs";

    private final Runs runs;
    private final RememberedColumns columns;
    private final PairRegister register;
    private final Today today;

    PairImports(Runs runs, RememberedColumns columns, PairRegister register, Today today) {
        this.runs = runs;
        this.columns = columns;
        this.register = register;
        this.today = today;
    }

    /** Keeps a list that has a table; the node is an organisation, or what stands over those of the list. */
    @Override
    public RunId bring(NodeId node, String fileName, byte[] content, @Nullable LocalDate day, Viewer viewer) {
        var book = BookReader.read(fileName, content);
        var table = TableFinder.find(book, PairList.FIELDS);
        var known = Adjustments.beginning(columns.find(node, KIND, table));
        var mapping = known.mapping(table.guess(PairList.FIELDS));
        var mapped = table.mapped(mapping, PairList.FIELDS);
        var asOf = day == null ? PairList.read(mapped, today.at(node)).asOf() : day;
        var saved = BlankedBook.of(book, content, table, mapping); // no pair needs a СНИЛС
        return runs.open(node, KIND, saved.fileName(), saved.content(), asOf, known, viewer);
    }

    /** A list of pairs, not of anything else. */
    @Transactional(readOnly = true)
    public Run require(RunId id, Viewer viewer) {
        return runs.require(id, KIND, viewer);
    }

    @Transactional(readOnly = true)
    public PairPreview preview(RunId id, Viewer viewer) {
        return preview(require(id, viewer));
    }

    private PairPreview preview(Run run) {
        return preview(run, BookReader.read(run.fileName(), runs.requireContent(run)));
    }

    private PairPreview preview(Run run, Book book) {
        var adjustments = runs.adjustments(run);
        var found = TableFinder.find(book, PairList.FIELDS);
        var table = found.over(adjustments.over(found.sheet()));
        var mapping = adjustments.mapping(found.guess(PairList.FIELDS));
        var mapped = table.mapped(mapping, PairList.FIELDS);
        var reading = PairList.readAsOf(mapped, run.day());
        var around = register.around(run.node());
        var entries = reading.rows().stream()
                .map(each -> PairComparison.compared(each, mapped, around, adjustments))
                .toList();
        return new PairPreview(table, mapping, columns.asLastTime(run, table), reading, entries);
    }

    @Override
    @Transactional(readOnly = true)
    public MarkedBook.Saved marked(RunId id, Viewer viewer) {
        var run = require(id, viewer);
        var content = runs.requireContent(run);
        var book = BookReader.read(run.fileName(), content);
        var preview = preview(run, book);
        return MarkedBook.of(book, content, preview.table(), runs.adjustments(run), preview.findings());
    }

    @Override
    public boolean adjust(RunId id, Adjustments.Typed typed, Viewer viewer) {
        var run = require(id, viewer);
        var before = runs.adjustments(run);
        var preview = preview(run);
        var after = before.with(typed, preview.table(), preview.mapping());
        runs.adjust(id, after, viewer);
        return !after.readsAs(before);
    }

    /** The mentorships a list has become, in the order of its lines. */
    @Transactional(readOnly = true)
    public List<MentorshipId> recorded(RunId id, Viewer viewer) {
        require(id, viewer);
        return runs.made(id).reversed().stream()
                .filter(made -> made.kind().equals("mentorship"))
                .map(made -> new MentorshipId(made.record()))
                .toList();
    }
}
