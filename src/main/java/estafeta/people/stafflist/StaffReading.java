package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.Finding;
import estafeta.intake.Table;
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

    /** Refused rows in which no name could be read, so that nobody stands for them. */
    public List<StaffLine> unnamed() {
        return lines.stream()
                .filter(line -> line.kind() == StaffLine.Kind.REFUSED)
                .filter(line ->
                        refused.stream().noneMatch(person -> person.rows().contains(line.row())))
                .toList();
    }

    /** Why a table of the book is no part of the list. */
    public static String whyLeft(Table.Left left) {
        return t("Лист «{0}»: имён педагогов под этими заголовками нет, таблица не прочитана.", left.sheet());
    }

    public StaffLine line(int row) {
        return lines.get(row - 1);
    }

    public List<Finding> findings(int row) {
        return findings.stream().filter(each -> each.place().line() == row).toList();
    }
}
