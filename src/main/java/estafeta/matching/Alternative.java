package estafeta.matching;

import estafeta.matching.engine.WhyNot;
import java.util.Comparator;

/** A mentor who might be taken instead, and at what price. */
public record Alternative(Participant mentor, WhyNot price) {
    /** The proposed one, then the possible ones by what is lost, then those who may not be. */
    static final Comparator<Alternative> CHEAPEST_FIRST = Comparator.comparingInt(Alternative::rank)
            .thenComparing(alternative -> alternative.price() instanceof WhyNot.Costs costs
                    ? costs.loss().matched()
                    : 0)
            .thenComparing(alternative -> alternative.price() instanceof WhyNot.Costs costs
                    ? costs.loss().points()
                    : 0L)
            .thenComparing(alternative -> alternative.mentor().name());

    private int rank() {
        return switch (price) {
            case WhyNot.Proposed proposed -> 0;
            case WhyNot.Costs costs -> 1;
            case WhyNot.Limited limited -> 2;
        };
    }
}
