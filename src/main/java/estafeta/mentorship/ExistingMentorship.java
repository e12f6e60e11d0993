package estafeta.mentorship;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mentorship that was so before it was recorded: its state as it is now and the orders that are known. */
public record ExistingMentorship(
        NewMentorship mentorship,
        Mentorship.State state,
        @Nullable Ending ending,
        List<NewOrder> orders) {}
