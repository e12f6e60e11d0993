package estafeta.people.stafflist;

import estafeta.intake.Finding;
import java.time.LocalDate;
import java.util.List;

/**
 * A staff list as understood: people that can be entered, people that cannot yet, and what became of every row.
 * A row without a readable name appears among the lines only.
 */
public record StaffReading(
        LocalDate asOf, List<StaffRow> people, List<StaffRow> refused, List<StaffLine> lines, List<Finding> findings) {

    public StaffReading {
        people = List.copyOf(people);
        refused = List.copyOf(refused);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    public StaffLine line(int row) {
        return lines.get(row - 1);
    }

    public List<Finding> findings(int row) {
        return findings.stream().filter(each -> each.place().row() == row).toList();
    }
}
