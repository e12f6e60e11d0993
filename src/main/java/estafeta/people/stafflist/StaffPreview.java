package estafeta.people.stafflist;

import estafeta.intake.Mapping;
import estafeta.intake.Outcome;
import estafeta.intake.Table;
import estafeta.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to each person of a list if it were taken over now. Nothing is saved.
 *
 * @param insured whether СНИЛС is kept where the list is brought
 * @param unkept the columns passed over because it is not
 */
public record StaffPreview(
        Table table,
        Mapping mapping,
        boolean insured,
        Set<Integer> unkept,
        boolean asLastTime,
        StaffReading reading,
        List<Entry> entries,
        List<Missing> missing) {
    public StaffPreview {
        unkept = Set.copyOf(unkept);
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /** Somebody at the organisation of whom the list says nothing. */
    public record Missing(PersonId person, String name, boolean away) {
        static Missing of(Present present, LocalDate day) {
            return new Missing(present.person(), present.name().full(), present.away(day));
        }
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
