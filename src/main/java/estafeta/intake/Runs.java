package estafeta.intake;

import estafeta.kernel.Files;
import estafeta.kernel.Id;
import estafeta.kernel.Locks;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the lists people bring: the file, what was put right, what became of each row and what was made of it. */
@Service
@Transactional
public class Runs {
    private static final Duration KEPT = Duration.ofDays(30);
    private final RunRepository runs;
    private final Files files;
    private final Nodes nodes;
    private final Today today;
    private final Secrets secrets;
    private final Locks locks;
    private final ObjectProvider<ListKind> kinds;
    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    Runs(
            RunRepository runs,
            Files files,
            Nodes nodes,
            Today today,
            Secrets secrets,
            Locks locks,
            ObjectProvider<ListKind> kinds,
            JdbcClient db) {
        this.runs = runs;
        this.files = files;
        this.nodes = nodes;
        this.today = today;
        this.secrets = secrets;
        this.locks = locks;
        this.kinds = kinds;
        this.db = db;
    }

    /** Keeps a file that could be read, with what is known of it beforehand. */
    public RunId open(
            NodeId node,
            String kind,
            String fileName,
            byte[] content,
            LocalDate day,
            Adjustments beginning,
            Viewer viewer) {
        viewer.require(needed(kind), nodes.require(node).scope());
        var file = files.keep(node, null, fileName, content);
        return runs.save(new Run(
                        RunId.next(),
                        node,
                        kind,
                        file,
                        fileName,
                        day,
                        json.writeValueAsString(beginning),
                        Run.State.READ,
                        0,
                        viewer.account(),
                        today.now(),
                        null,
                        null,
                        0))
                .id();
    }

    @Transactional(readOnly = true)
    public Run require(RunId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(IntakeRefused::unknownRun);
    }

    /** A list of this kind and of no other. */
    @Transactional(readOnly = true)
    public Run require(RunId id, String kind, Viewer viewer) {
        return find(id, viewer).filter(run -> run.kind().equals(kind)).orElseThrow(IntakeRefused::unknownRun);
    }

    private Optional<Run> find(RunId id, Viewer viewer) {
        return runs.findById(id)
                .filter(run ->
                        viewer.may(needed(run.kind()), nodes.require(run.node()).scope()));
    }

    Permission needed(String kind) {
        return kinds.orderedStream()
                .filter(known -> known.code().equals(kind))
                .map(ListKind::needs)
                .findFirst()
                .orElse(Permission.IMPORT);
    }

    /** The lists of a kind of the nodes the viewer may bring lists for, the newest first. */
    @Transactional(readOnly = true)
    List<Run> brought(String kind, Viewer viewer, int limit) {
        var ids = db.sql("""
                select r.id from intake.run r
                join kernel.node n on n.id = r.node
                where n.path <@ any(:paths::ltree[]) and r.kind = :kind
                order by r.made_at desc
                limit :limit
                """)
                .param("paths", viewer.paths(needed(kind)))
                .param("kind", kind)
                .param("limit", limit)
                .query(UUID.class)
                .list();
        return ids.stream().flatMap(id -> runs.findById(new RunId(id)).stream()).toList();
    }

    /** The file as it came; nothing once it is wiped. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(Run run) {
        return Optional.ofNullable(run.file()).map(files::read);
    }

    @Transactional(readOnly = true)
    public byte[] requireContent(Run run) {
        return content(run).orElseThrow(IntakeRefused::wiped);
    }

    /** The last day on which a run may be undone. */
    public LocalDate undoableUntil(Run run) {
        return run.madeAt()
                .plus(KEPT)
                .atZone(nodes.require(run.node()).zone())
                .toLocalDate()
                .minusDays(1);
    }

    /** A list to be taken over now; those of one node go one after another, so that nobody is entered twice. */
    public Run begin(RunId id, int rows, Viewer viewer) {
        alone(require(id, viewer));
        return runs.save(require(id, viewer).begun(rows));
    }

    /** A run to be taken back now, if it may be; rows that were kept before are tried again. */
    public Run beginUndoing(RunId id, Viewer viewer) {
        alone(require(id, viewer));
        db.sql("update intake.result set kept = null where run = :run and kept is not null")
                .param("run", id.value())
                .update();
        return runs.save(require(id, viewer).undoing());
    }

    private void alone(Run run) {
        locks.alone("intake " + run.node().value());
        db.sql("select file_name from intake.run where node = :node and id <> :id and state in ('RUNNING', 'UNDOING')")
                .param("node", run.node().value())
                .param("id", run.id().value())
                .query(String.class)
                .list()
                .forEach(other -> {
                    throw IntakeRefused.anotherUnderWay(other);
                });
    }

    /** Whether the work at a run goes on, until the end of the transaction: somebody may have stopped it. */
    public boolean still(Run.State state, RunId id) {
        return db.sql("select state = :state from intake.run where id = :id for share")
                .param("state", state.name())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** How many rows have come to their end, of how many. */
    public record Progress(int done, int all) {
        public int percent() {
            return all == 0 ? 0 : (int) (100L * done / all);
        }
    }

    @Transactional(readOnly = true)
    public Progress progress(Run run) {
        var sql = run.state() == Run.State.UNDOING
                ? """
                select count(*) filter (where undone or kept is not null) as done, count(*) as "all"
                from intake.result where run = :run and outcome in ('CREATE', 'CHANGE')
                """
                : "select count(*) as done, :rows as \"all\" from intake.result where run = :run";
        return db.sql(sql)
                .param("run", run.id().value())
                .param("rows", run.rows())
                .query(Progress.class)
                .single();
    }

    /** Takes away the files, the typed cells and the former values of runs that can no longer be undone. */
    public void wipe() {
        var old = db.sql("select id from intake.run where file is not null and made_at < :before")
                .param("before", Timestamp.from(today.now().minus(KEPT)))
                .query(UUID.class)
                .list();
        for (var id : old) {
            var run = runs.findById(new RunId(id)).orElseThrow();
            db.sql("update intake.made set before = null where run = :run")
                    .param("run", id)
                    .update();
            if (run.state() == Run.State.READ) {
                runs.delete(run);
            } else {
                runs.save(run.wiped(json.writeValueAsString(Adjustments.NONE)));
            }
            Optional.ofNullable(run.file()).ifPresent(files::wipe);
        }
    }

    public Adjustments adjustments(Run run) {
        return json.readValue(run.adjustments(), Adjustments.class);
    }

    public void adjust(RunId id, Adjustments adjustments, Viewer viewer) {
        runs.save(require(id, viewer).adjusted(json.writeValueAsString(adjustments)));
    }

    /** The rows that were to come have come, or nobody wants the others any more; nothing if it is not being taken over. */
    public void done(RunId id, Viewer viewer) {
        if (still(Run.State.RUNNING, id)) {
            runs.save(require(id, viewer).done(today.now()));
        }
    }

    /** Everything was tried: done again as long as a row had to be kept; nothing if it is not being taken back. */
    public void undone(RunId id, Viewer viewer) {
        if (!still(Run.State.UNDOING, id)) {
            return;
        }
        var kept = db.sql("select exists (select from intake.result where run = :run and kept is not null)")
                .param("run", id.value())
                .query(Boolean.class)
                .single();
        var run = require(id, viewer);
        runs.save(kept ? run.done(today.now()) : run.undone(today.now()));
    }

    public void note(RunId run, RowResult result) {
        db.sql("""
                insert into intake.result (run, row, outcome, subject, words)
                values (:run, :row, :outcome, :subject, :words)
                """)
                .param("run", run.value())
                .param("row", result.row())
                .param("outcome", result.outcome().name())
                .param("subject", result.subject())
                .param("words", result.words())
                .update();
    }

    @Transactional(readOnly = true)
    public List<RowResult> results(RunId run) {
        return db.sql("""
                select row, outcome, subject, words, undone, kept from intake.result where run = :run order by row
                """).param("run", run.value()).query(RowResult.class).list();
    }

    /** How many rows have stayed out. */
    @Transactional(readOnly = true)
    public int refused(Run run) {
        return db.sql("select count(*) from intake.result where run = :run and outcome = 'REFUSE'")
                .param("run", run.id().value())
                .query(Integer.class)
                .single();
    }

    public void note(RunId run, int row, String kind, Id record) {
        made(run, row, kind, record, null);
    }

    /** Notes with the former value, which is kept sealed. */
    public void note(RunId run, int row, String kind, Id record, Object before) {
        made(run, row, kind, record, secrets.seal(json.writeValueAsString(before)));
    }

    private void made(RunId run, int row, String kind, Id record, @Nullable String before) {
        db.sql("""
                insert into intake.made (run, no, row, kind, record, before)
                select :run, coalesce(max(no), 0) + 1, :row, :kind, :record, :before
                from intake.made where run = :run and row = :row
                """)
                .param("run", run.value())
                .param("row", row)
                .param("kind", kind)
                .param("record", record.value())
                .param("before", before)
                .update();
    }

    /** All that was made of the row is taken back. */
    public void undone(RunId run, int row) {
        db.sql("update intake.result set undone = true, kept = null where run = :run and row = :row")
                .param("run", run.value())
                .param("row", row)
                .update();
        db.sql("delete from intake.made where run = :run and row = :row")
                .param("run", run.value())
                .param("row", row)
                .update();
    }

    /** What was made of the row stays, because something stands on it. */
    public void kept(RunId run, int row, String because) {
        db.sql("update intake.result set kept = :because where run = :run and row = :row")
                .param("run", run.value())
                .param("row", row)
                .param("because", because)
                .update();
    }

    /** What the run has made, the last of the last row first: so it is taken back. */
    @Transactional(readOnly = true)
    public List<Made> made(RunId run) {
        return db.sql("select row, kind, record, before from intake.made where run = :run order by row desc, no desc")
                .param("run", run.value())
                .query(Made.class)
                .list();
    }

    /** The former value as it was noted. */
    public <T> T before(Made made, Class<T> type) {
        var sealed = Optional.ofNullable(made.before()).orElseThrow(IntakeRefused::tooLate);
        return json.readValue(secrets.open(sealed), type);
    }
}
