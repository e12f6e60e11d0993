package estafeta.mentorship.pairlist;

import estafeta.intake.ListKind;
import estafeta.intake.Made;
import estafeta.intake.Run;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lists of pairs as they are taken over: a mentor of one line is that of the next. They are also brought by whoever leads a
 * district without seeing what is private in its schools.
 */
@Component
class ListsOfPairs implements ListKind {
    private final PairImports imports;
    private final PairRows rows;

    ListsOfPairs(PairImports imports, PairRows rows) {
        this.imports = imports;
        this.rows = rows;
    }

    @Override
    public String code() {
        return PairImports.KIND;
    }

    @Override
    public Permission needs() {
        return Permission.BRING_PAIRS;
    }

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public Plan plan(Run run, Viewer viewer) {
        var preview = imports.preview(run.id(), viewer);
        return new Plan(
                preview.table(),
                preview.entries().stream()
                        .filter(PairPreview.Entry::wanted)
                        .map(entry -> new Row(entry.row().row(), () -> rows.take(run, entry, preview, viewer)))
                        .toList());
    }

    @Override
    public void takeBack(Run run, List<Made> made, String reason, Viewer viewer) {
        rows.takeBack(run, made, reason, viewer);
    }
}
