package estafeta.intake;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import java.util.List;
import java.util.function.Supplier;

/** A kind of lists: who may bring one, what taking it over means row by row, and how that is taken back. */
public interface ListKind {
    String code();

    default Permission needs() {
        return Permission.IMPORT;
    }

    /** Whether a row may lean on what those before it have made; else several are taken at once. */
    boolean inOrder();

    /** What would be done now, with the list as it reads now. */
    Plan plan(Run run, Viewer viewer);

    /** Takes back what was made of one row, in the transaction that is open. */
    void takeBack(Run run, List<Made> made, String reason, Viewer viewer);

    /** The rows that are to have a result. */
    record Plan(Table table, List<Row> rows) {
        public Plan {
            rows = List.copyOf(rows);
        }
    }

    /** A row by its number; taken in the transaction that is open, it answers what became of it. */
    record Row(int number, Supplier<RowResult> taken) {}
}
