package estafeta.people;

import java.util.List;

/** What refers to a person in the modules above. Implemented there; asked before two records of one person become one. */
public interface PersonReferences {
    /** What will change, and what stands in the way. */
    List<Clash> ifMerged(Joining joining);

    /**
     * Turns every reference to the one kept, in the transaction of the merge and in the name of the system. What the kept
     * one has already stays with the other, out of every count. Answers what has moved.
     */
    List<Moved> merged(Joining joining);

    /** Gives back exactly what was moved; refuses if something later stands on it. */
    void parted(Joining joining, Moves moves);
}
