package estafeta.people.stafflist;

import estafeta.intake.Finding;
import estafeta.intake.ListKind;
import estafeta.intake.Made;
import estafeta.intake.Outcome;
import estafeta.intake.RowResult;
import estafeta.intake.Run;
import estafeta.kernel.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Staff lists as they are taken over: each person by himself. */
@Component
class ListsOfStaff implements ListKind {
    private final StaffImports imports;
    private final StaffRows rows;

    ListsOfStaff(StaffImports imports, StaffRows rows) {
        this.imports = imports;
        this.rows = rows;
    }

    @Override
    public String code() {
        return StaffImports.KIND;
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public Plan plan(Run run, Viewer viewer) {
        var preview = imports.preview(run.id(), viewer);
        var people = preview.entries().stream()
                .map(entry -> new Row(entry.row().row(), () -> rows.take(run, entry, viewer)));
        var unnamed = preview.reading().unnamed().stream()
                .map(line -> new Row(line.row(), () -> unnamed(line.row(), preview.reading())));
        return new Plan(preview.table(), Stream.concat(people, unnamed).toList());
    }

    private static RowResult unnamed(int row, StaffReading reading) {
        return RowResult.of(row, Outcome.REFUSE, null, Finding.refusing(reading.findings(row)));
    }

    @Override
    public void takeBack(Run run, List<Made> made, String reason, Viewer viewer) {
        rows.takeBack(run, made, reason, viewer);
    }
}
