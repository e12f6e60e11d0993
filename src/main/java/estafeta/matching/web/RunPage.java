package estafeta.matching.web;

import estafeta.shell.State;
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
        int asked,
        boolean approves,
        int variants,
        @Nullable String next) {
    /**
     * A pair.
     *
     * @param aspect in which role, where the mentee wants two mentors
     * @param because of whoever chose it
     * @param note what is to be known of a mentor of another municipality; empty of others
     */
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
            @Nullable String mentorship,
            @Nullable Asked asked,
            String note) {
        /** What tells this card from the others of the page. */
        public String key() {
            return href.substring(href.lastIndexOf('/') + 1);
        }
    }

    /**
     * What stands with the mentor's side.
     *
     * @param request to be withdrawn; empty if there is nothing to withdraw
     */
    public record Asked(State state, String words, String request) {}

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
