package estafeta.matching.web;

import java.util.List;

/** How the optimum was checked, for those who want to know. */
public record ProofPage(String run, boolean holds, int mentees, int mentors, int pairs, List<Price> prices) {
    /** What one more place at a mentor would be worth. */
    public record Price(String mentor, String words) {}
}
