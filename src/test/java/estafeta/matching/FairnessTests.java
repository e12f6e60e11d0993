package estafeta.matching;

import static estafeta.matching.Somebody.DAY;
import static estafeta.matching.Somebody.teaching;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.matching.engine.Goal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FairnessTests {
    private final Somebody strong = teaching("математика").strong(Set.of("MET-1"));
    private final Somebody other = teaching("математика");
    /** With whom 90 and 65. */
    private final Somebody anna = teaching("математика").since(2025).hard(Map.of("MET-1", 3));
    /** With whom 56, because wished for, and 48. */
    private final Somebody boris = teaching("физика").since(2025).preferring(Set.of(strong.person()));

    private final Participants participants = new Participants(
            DAY, List.of(anna.known(), boris.known()), List.of(strong.known(), other.known()), Map.of());

    @Test
    void nobodyHurtMakesTheWeakestPairBetterAtThePriceOfAll() {
        var trials = Fairness.trials(participants, Rules.USUAL);
        assertThat(trials.getFirst().outcome().worst()).isEqualTo(48);
        assertThat(trials.getFirst().points()).isEqualTo(90 + 48);
        var fair = under(Goal.WORST_OFF_FIRST, trials);
        assertThat(fair.outcome().worst()).isEqualTo(56);
        assertThat(fair.points()).isEqualTo(65 + 56);
        assertThat(fair.outcome().low()).isEqualTo(56);
    }

    @Test
    void theOtherWayRoundTheGoalOfTheSearchComesFirst() {
        var fair = Rules.USUAL.under(Goal.WORST_OFF_FIRST);
        var trials = Fairness.trials(participants, fair);
        assertThat(trials)
                .extracting(trial -> trial.rules().goal())
                .containsExactly(Goal.WORST_OFF_FIRST, Goal.MOST_MATCHED_THEN_POINTS, Goal.CONVEX_LOAD);
        assertThat(trials.getFirst().rules()).isEqualTo(fair);
        assertThat(trials.getFirst().points()).isEqualTo(121);
        assertThat(trials.get(1).points()).isEqualTo(138);
    }

    @Test
    void theOtherRulesHoldUnderEachGoal() {
        var one = new Rules(Goal.MOST_MATCHED_THEN_POINTS, Map.of(), Set.of(), 1, false, Map.of());
        var crowded = new Participants(
                DAY,
                List.of(anna.known(), boris.known()),
                List.of(strong.places(5, 0).known(), other.known()),
                Map.of());
        assertThat(Fairness.trials(crowded, Rules.USUAL).getFirst().outcome().most())
                .isEqualTo(2);
        assertThat(Fairness.trials(crowded, one))
                .allSatisfy(trial -> assertThat(trial.outcome().most()).isEqualTo(1));
    }

    @Test
    void manyAreTriedOnlyWhenAsked() {
        assertThat(Fairness.quick(participants)).isTrue();
        assertThat(Fairness.quick(new Participants(
                        DAY,
                        Collections.nCopies(600, anna.known()),
                        Collections.nCopies(600, strong.known()),
                        Map.of())))
                .isFalse();
    }

    private static Trial under(Goal goal, List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.rules().goal() == goal)
                .findFirst()
                .orElseThrow();
    }
}
