package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.matching.Outcome;
import estafeta.matching.Trial;
import estafeta.matching.engine.Goal;
import java.util.Optional;

/** What another goal would change, in one sentence: for the weakest pair, for all together, for the busiest mentor. */
final class PriceWords {
    private PriceWords() {}

    /** What the goal is called where it stands in a row with others. */
    static String of(Goal goal) {
        return switch (goal) {
            case MOST_MATCHED_THEN_POINTS -> t("Больше всего пользы");
            case WORST_OFF_FIRST -> t("Никого не обидеть");
            case FEWEST_CHANGES -> t("Меньше перемен");
            case CONVEX_LOAD -> t("Поровну");
        };
    }

    static String of(Trial other, Trial present) {
        var goal = of(other.rules().goal());
        if (same(other, present)) {
            return t("«{0}»: вышло бы то же самое.", goal);
        }
        var weakest = weakest(other.outcome().worst() - present.outcome().worst());
        var together = together(other.points() - present.points());
        return load(other.outcome(), present.outcome())
                .map(load -> t("«{0}»: {1}, {2}, {3}.", goal, weakest, together, load))
                .orElseGet(() -> t("«{0}»: {1}, {2}.", goal, weakest, together));
    }

    static boolean same(Trial other, Trial present) {
        return other.outcome().equals(present.outcome()) && other.points() == present.points();
    }

    private static String weakest(long more) {
        if (more == 0) {
            return t("самая слабая пара осталась бы такой же");
        }
        return more > 0
                ? t("самая слабая пара стала бы на {0} лучше", more)
                : t("самая слабая пара стала бы на {0} слабее", -more);
    }

    private static String together(long more) {
        if (more == 0) {
            return t("сумма баллов не изменилась бы");
        }
        return more > 0
                ? t(
                        "всем вместе это прибавило бы {0, plural, one {# балл} few {# балла} many {# баллов} other {# балла}}",
                        more)
                : t(
                        "всем вместе это стоит {0, plural, one {# балл} few {# балла} many {# баллов} other {# балла}}",
                        -more);
    }

    private static Optional<String> load(Outcome other, Outcome present) {
        if (other.most() != present.most()) {
            return Optional.of(t(
                    "больше всего новых педагогов у одного наставника было бы {0} вместо {1}",
                    other.most(), present.most()));
        }
        var idle = other.load().getFirst();
        return idle.equals(present.load().getFirst())
                ? Optional.empty()
                : Optional.of(t(
                        "никого не получили бы {0, plural, one {# наставник} few {# наставника} many {# наставников} other {# наставника}} вместо {1}",
                        idle, present.load().getFirst()));
    }
}
