package estafeta.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other mentors for one mentee, each with the price of the change for all. Of many mentors {@code some} are shown. */
public record ReplacePage(
        String run,
        String base,
        String name,
        String aspect,
        String about,
        @Nullable String present,
        List<Choice> choices,
        List<Refused> refused,
        int mentors,
        boolean some,
        boolean chosen) {
    public record Choice(
            String mentor,
            String name,
            String about,
            long percent,
            List<Reason> reasons,
            String price,
            List<String> moves) {}

    public record Refused(String name, String why) {}
}
