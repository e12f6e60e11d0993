package estafeta.matching.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a pair was not proposed. */
public sealed interface WhyNot {
    /** It was. */
    record Proposed() implements WhyNot {}

    /** It may not be. */
    record Limited(Limit limit) implements WhyNot {}

    /**
     * It may be, at a price: {@code loss} exactly, foreseen by the prices as {@code atLeast}; {@code moves} begin with
     * the mentee himself, and {@code after} is what {@link Session#force} would give. Under
     * {@link Goal#WORST_OFF_FIRST} the weakest pair may fall by {@code worse} while points are won, and nothing is foreseen.
     */
    record Costs(Score score, Measure atLeast, Measure loss, long worse, List<Move> moves, Result after)
            implements WhyNot {}

    /** A mentee changes mentors; absent where he had or gets none. */
    record Move(
            Mentee mentee, @Nullable String from, @Nullable String to) {}
}
