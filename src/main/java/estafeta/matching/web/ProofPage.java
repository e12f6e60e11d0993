package estafeta.matching.web;

import estafeta.shell.Fact;
import java.util.List;

/** How the optimum was checked, for those who want to know; mentors of whom one more place would be worth something. */
public record ProofPage(
        String run,
        String goal,
        List<Fact> facts,
        boolean holds,
        int mentees,
        int mentors,
        long pairs,
        Again again,
        List<Price> prices) {
    /** Whether the very same comes out once more. */
    public enum Again {
        SAME,
        OTHER,
        UNKNOWN
    }

    /** What one more place at a mentor would be worth. */
    public record Price(String mentor, String words) {}
}
