package estafeta.people.stafflist;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has answered in a web form besides what a staff list has: when, where he works in his own words, for what he is
 * ready as a mentor, what he does best.
 */
public record StaffAnswers(
        @Nullable LocalDateTime at, String workplace, Map<String, String> readiness, List<String> strengths) {
    public StaffAnswers {
        readiness = Map.copyOf(readiness);
        strengths = List.copyOf(strengths);
    }
}
