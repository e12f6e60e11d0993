package estafeta.matching;

import estafeta.matching.engine.Measure;
import estafeta.matching.engine.WhyNot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair against what else the search could have given its mentee, everybody chosen by hand standing.
 *
 * @param proposed whether the search gives this very pair
 * @param other the next best mentor; where the pair is not proposed, the one whom the search would give
 * @param price of the other mentor; where the pair is not proposed, of the pair itself
 * @param rooms whose one more place would bring most
 */
public record Comparison(
        Proposal proposal,
        boolean proposed,
        @Nullable Participant other,
        WhyNot.@Nullable Costs price,
        List<Room> rooms) {
    public Comparison {
        rooms = List.copyOf(rooms);
    }

    /** What all would gain by one more place at the mentor, and whether this mentee would then get somebody else. */
    public record Room(Participant mentor, Measure gain, boolean changes) {}
}
