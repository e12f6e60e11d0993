package estafeta.people;

import estafeta.kernel.PersonId;
import java.util.List;

/** What refers to a person in the modules above. Implemented there; asked before two records of one person become one. */
public interface PersonReferences {
    /** What stands in the way or will change. */
    List<Consequence> ifMerged(PersonId kept, PersonId gone);

    /** Turns every reference to the one kept, in the transaction of the merge. */
    void merged(PersonId kept, PersonId gone);
}
