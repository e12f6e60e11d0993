package estafeta.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.matching.Outcome;
import estafeta.matching.Rules;
import estafeta.matching.Trial;
import estafeta.matching.engine.Goal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceWordsTests {
    private static final List<Integer> EVEN = List.of(1, 2, 0, 0, 0, 0);
    private final Trial present = trial(Goal.MOST_MATCHED_THEN_POINTS, 48, 138, EVEN);

    @Test
    void tellsWhatTheWeakestGainsAndAllLose() {
        assertThat(said(trial(Goal.WORST_OFF_FIRST, 60, 130, EVEN)))
                .isEqualTo(
                        "«Никого не обидеть»: самая слабая пара стала бы на 12 лучше, всем вместе это стоит 8 баллов.");
    }

    @Test
    void tellsItTheOtherWayRound() {
        assertThat(said(trial(Goal.CONVEX_LOAD, 47, 139, EVEN)))
                .isEqualTo("«Поровну»: самая слабая пара стала бы на 1 слабее, всем вместе это прибавило бы 1 балл.");
    }

    @Test
    void tellsWhoseLoadChanges() {
        assertThat(said(trial(Goal.CONVEX_LOAD, 48, 138, List.of(0, 1, 1, 0, 0, 0))))
                .isEqualTo(
                        "«Поровну»: самая слабая пара осталась бы такой же, сумма баллов не изменилась бы, больше всего новых педагогов у одного наставника было бы 2 вместо 1.");
        assertThat(said(trial(Goal.CONVEX_LOAD, 48, 138, List.of(2, 2, 0, 0, 0, 0))))
                .endsWith("никого не получили бы 2 наставника вместо 1.");
    }

    @Test
    void saysWhenNothingChanges() {
        assertThat(said(trial(Goal.WORST_OFF_FIRST, 48, 138, EVEN)))
                .isEqualTo("«Никого не обидеть»: вышло бы то же самое.");
    }

    private String said(Trial other) {
        return PriceWords.of(other, present).replace('\u00a0', ' ');
    }

    private static Trial trial(Goal goal, long worst, long points, List<Integer> load) {
        return new Trial(Rules.USUAL.under(goal), outcome(worst, load), points);
    }

    static Outcome outcome(long worst, List<Integer> load) {
        var none = new Outcome.Share(0, 0);
        return new Outcome(2, 2, 69, worst, worst, load, 2, 0, 0, none, none);
    }
}
