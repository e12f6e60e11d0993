package estafeta.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the curator reads it: pairs with reasons, who is left and why, the proof. Who leads no mentorships here
 * approves none. Of many pairs a page is shown, {@code next} leads on.
 */
public record RunPage(
        String id,
        String node,
        String nodeName,
        String madeOn,
        String title,
        List<String> rules,
        int wanted,
        int matched,
        long possible,
        long mean,
        long worst,
        List<Card> cards,
        List<Left> left,
        int leftCount,
        int open,
        boolean approves,
        int variants,
        @Nullable String next) {
    /** A pair; {@code aspect} in which role, where the mentee wants two mentors; {@code because} of whoever chose it. */
    public record Card(
            String href,
            String mentee,
            String aspect,
            Who giver,
            Who taker,
            long percent,
            List<Reason> reasons,
            boolean chosen,
            String because,
            boolean weakest,
            @Nullable String mentorship) {
        /** What tells this card from the others of the page. */
        public String key() {
            return href.substring(href.lastIndexOf('/') + 1);
        }
    }

    public record Who(String name, String about, String face) {}

    /** A mentee without a mentor. */
    public record Left(
            String href,
            String name,
            String aspect,
            String about,
            List<String> why,
            List<String> remedies,
            boolean leftOut) {}

    public boolean settled() {
        return open == 0;
    }
}
