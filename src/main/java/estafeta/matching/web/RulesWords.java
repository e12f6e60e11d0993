package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.matching.Hardened;
import estafeta.matching.Rules;
import estafeta.matching.engine.Goal;
import estafeta.matching.engine.Mentor;
import java.util.ArrayList;
import java.util.List;

/** Rules of a search in plain words: what is unlike the usual. */
final class RulesWords {
    private RulesWords() {}

    static String of(Goal goal) {
        return switch (goal) {
            case MOST_MATCHED_THEN_POINTS -> t("Больше всего пользы");
            case WORST_OFF_FIRST -> t("Никого не обидеть: сначала самая слабая пара");
            case FEWEST_CHANGES -> t("Меньше перемен: сохранить прежние пары");
            case CONVEX_LOAD -> t("Поровну: не перегружать одних, пока свободны другие");
        };
    }

    static List<String> of(Rules rules) {
        var words = new ArrayList<String>();
        words.add(of(rules.goal()));
        rules.importance()
                .forEach((criterion, importance) -> words.add(t("{0}: {1}", criterion.words(), importance.words())));
        rules.hardened().stream().map(Hardened::words).forEach(words::add);
        if (rules.most() < Mentor.MOST_PLACES) {
            words.add(t(
                    "Не больше {0, plural, one {# нового педагога} few {# новых педагогов} many {# новых педагогов} other {# нового педагога}} на наставника",
                    rules.most()));
        }
        if (rules.borrows()) {
            words.add(t("С наставниками на расстоянии из других муниципалитетов"));
        }
        if (!rules.places().isEmpty()) {
            words.add(t(
                    "Места изменены у {0, plural, one {# наставника} few {# наставников} many {# наставников} other {# наставника}}",
                    rules.places().size()));
        }
        return words;
    }
}
