package estafeta.people.stafflist;

import estafeta.intake.Mapping;
import estafeta.intake.Outcome;
import estafeta.intake.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would happen to each person of a list if it were taken over now. Nothing is saved. */
public record StaffPreview(Table table, Mapping mapping, StaffReading reading, List<Entry> entries) {
    public StaffPreview {
        entries = List.copyOf(entries);
    }

    /** Who of the organisation the row speaks of. */
    record Known(Present present) {}

    /** One person of the list: what becomes of the row and, of somebody who is there already, what changes. */
    public record Entry(
            StaffRow row,
            Outcome outcome,
            List<StaffChange> changes,
            @Nullable Known known) {
        public Entry {
            changes = List.copyOf(changes);
        }
    }

    public List<Entry> of(Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).toList();
    }

    public int ready() {
        return of(Outcome.CREATE).size() + of(Outcome.CHANGE).size();
    }
}
