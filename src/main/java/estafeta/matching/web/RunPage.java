package estafeta.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the curator reads it: pairs with reasons, who is left and why, the proof. Who leads no mentorships here
 * approves none.
 */
public record RunPage(
        String id,
        String node,
        String nodeName,
        String madeOn,
        int mentees,
        int matched,
        int possible,
        long mean,
        long worst,
        List<Card> cards,
        List<Left> left,
        int open,
        boolean approves) {
    /** A pair. */
    public record Card(
            String mentee,
            Who giver,
            Who taker,
            long percent,
            List<Reason> reasons,
            boolean chosen,
            boolean weakest,
            @Nullable String mentorship,
            @Nullable String runnerUp) {}

    public record Who(String name, String about, String face) {}

    /** A mentee without a mentor. */
    public record Left(
            String mentee, String name, String about, List<String> why, List<String> remedies, boolean leftOut) {}

    public boolean settled() {
        return open == 0;
    }
}
