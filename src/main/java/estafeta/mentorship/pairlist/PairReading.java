package estafeta.mentorship.pairlist;

import estafeta.intake.Finding;
import estafeta.intake.RowKind;
import java.time.LocalDate;
import java.util.List;

/** A list of pairs as understood: what its lines say, what stands around them, and what was noticed by cell. */
public record PairReading(LocalDate asOf, List<PairRow> rows, List<Line> around, List<Finding> findings) {

    /** A row that speaks of no pair; words are what stands in it. */
    public record Line(int row, RowKind kind, String words) {}

    public PairReading {
        rows = List.copyOf(rows);
        around = List.copyOf(around);
        findings = List.copyOf(findings);
    }
}
