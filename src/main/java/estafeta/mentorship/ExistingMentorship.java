package estafeta.mentorship;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mentorship that was so before it was recorded: its state as it is now and the orders that are known. */
public record ExistingMentorship(
        NewMentorship mentorship,
        Mentorship.State state,
        @Nullable Ending ending,
        @Nullable Rest rest,
        List<Ordered> orders) {

    /** Since when a paused one rests, and why. */
    public record Rest(LocalDate from, String reason) {}

    /** An order and what it did. */
    public record Ordered(NewOrder order, Act.Kind act) {}

    /** One that works by the order that assigned it. */
    public static ExistingMentorship working(NewMentorship mentorship, NewOrder order) {
        return new ExistingMentorship(
                mentorship, Mentorship.State.ACTIVE, null, null, List.of(new Ordered(order, Act.Kind.ASSIGN)));
    }
}
