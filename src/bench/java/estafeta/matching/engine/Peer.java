package estafeta.matching.engine;

import java.util.Optional;

/** Another solver on the same pairs: most matched, then most points. */
interface Peer {
    /** Empty if it did not prove its answer in its time. */
    Optional<Answer> solve(Lists lists, int[] places);

    /** The totals, and how many nanoseconds it took to hand the pairs over before the search. */
    record Answer(long matched, long points, long handedOver) {}
}
