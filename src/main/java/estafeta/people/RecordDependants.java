package estafeta.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What stands on records in the modules above, also what is over by now: such a record cannot be taken out. */
public interface RecordDependants {
    /** What would be left without ground if the records had never been, in words that name it. */
    List<Consequence> dependingOn(Set<UUID> created);
}
