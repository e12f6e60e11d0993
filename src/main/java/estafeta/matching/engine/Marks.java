package estafeta.matching.engine;

import java.util.Arrays;

/** What searches write on mentees and seats; parts that never touch may write at the same time. */
final class Marks {
    /** How far a seat is from where the search began; nothing is farther than a seat not met. */
    final long[] distance;

    final long[] reached;
    final boolean[] seen;
    /** How many of its ways a node has been left by: mentees, then seats. */
    final int[] next;
    /** Which of her row a mentee would take. */
    final int[] chosen;

    Marks(int mentees, int seats) {
        distance = new long[seats];
        reached = new long[mentees];
        seen = new boolean[mentees];
        next = new int[mentees + seats];
        chosen = new int[mentees];
        Arrays.fill(distance, Long.MAX_VALUE);
    }
}
