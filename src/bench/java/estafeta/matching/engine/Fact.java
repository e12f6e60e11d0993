package estafeta.matching.engine;

/** What a trial tells; times in nanoseconds, memory in bytes. */
enum Fact {
    MENTEES,
    MENTORS,
    ELIGIBLE,
    /** Pairs that a peer was given. */
    GIVEN,
    /** The first run of a fresh JVM; of several departures, a solution from scratch. */
    COLD,
    /** A further run in the same JVM. */
    WARM,
    /** Of the first run of a peer, what handing the pairs over took. */
    HANDED_OVER,
    /** How long a peer tried in vain. */
    UNPROVEN,
    MATCHED,
    POINTS,
    GAP,
    SCAN,
    KERNEL,
    MASTER,
    HEAP_AFTER,
    HEAP_PEAK,
    PROCESS_PEAK,
    /** How many things the verifier found wrong. */
    FINDINGS,
    VERIFYING,
    /** One departure, repaired and proven. */
    REPAIR,
    /** Pairs that one departure moved beside those it broke. */
    MOVED
}
