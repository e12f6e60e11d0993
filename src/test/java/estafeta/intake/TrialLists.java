package estafeta.intake;

import estafeta.kernel.NodeId;
import estafeta.kernel.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A kind of lists for tests, of which the rows fail that are told to. */
@Component
class TrialLists implements ListKind {
    static final String KIND = "trial";
    static final int ROWS = 30;

    private final Runs runs;
    private final JdbcClient db;
    final Set<Integer> failing = new HashSet<>();
    final Set<Integer> meeting = new HashSet<>();

    TrialLists(Runs runs, JdbcClient db) {
        this.runs = runs;
        this.db = db;
    }

    @Override
    public String code() {
        return KIND;
    }

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public Plan plan(Run run, Viewer viewer) {
        var fields = List.of(Field.of("title", "Книга", "книга"), Field.of("price", "Цена", "цен"));
        return new Plan(
                TableFinder.find(BookReader.read(run.fileName(), runs.requireContent(run)), fields),
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(row -> new Row(row, () -> taken(run, row)))
                        .toList());
    }

    private RowResult taken(Run run, int row) {
        runs.note(run.id(), row, "book", NodeId.next());
        failed(row);
        return RowResult.of(row, Outcome.CREATE, null, "");
    }

    @Override
    public void takeBack(Run run, List<Made> made, String reason, Viewer viewer) {
        failed(made.getFirst().row());
    }

    /** Of those failures that spoil the transaction. */
    private void failed(int row) {
        if (meeting.remove(row)) {
            throw new CannotAcquireLockException("met another");
        }
        if (failing.contains(row)) {
            db.sql("select 1 / 0").query(Integer.class).single();
        }
    }
}
