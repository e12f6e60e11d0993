package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.diagnostics.Competencies;
import estafeta.matching.engine.Limit;
import estafeta.matching.engine.Part;
import estafeta.matching.engine.Score;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the parts of a score and the limits into words. A secret limit is said only where many could be meant. */
@Component
class Reasons {
    private static final int FULL = 100;
    private final Competencies competencies;

    Reasons(Competencies competencies) {
        this.competencies = competencies;
    }

    /** How well two suit each other, 0 to 100. */
    static long percent(Score score) {
        return Math.max(0, Math.min(FULL, score.points()));
    }

    List<Reason> of(Score score) {
        return score.parts().stream().map(this::of).toList();
    }

    private Reason of(Part part) {
        return switch (part.code()) {
            case "subject" -> pro(t("один предмет: {0}", part.arguments().getFirst()));
            case "kindred" ->
                pro(t(
                        "близкие предметы: {0} и {1}",
                        part.arguments().getFirst(), part.arguments().getLast()));
            case "position" -> pro(t("одна должность: {0}", part.arguments().getFirst()));
            case "strength" -> pro(t("силён в том, что трудно: {0}", shorts(part.arguments())));
            case "uncovered" -> against(t("сильные стороны наставника пока в другом"));
            case "same-place" -> pro(t("работают рядом"));
            case "near" -> against(t("другая организация: {0}", part.arguments().getFirst()));
            case "far" ->
                against(t("другой муниципалитет: {0}", part.arguments().getFirst()));
            case "experience" ->
                pro(t(
                        "{0, plural, one {# год стажа} few {# года стажа} many {# лет стажа} other {# года стажа}}",
                        Integer.parseInt(part.arguments().getFirst())));
            case "equals" -> against(t("опыта почти поровну"));
            case "category" -> pro(category(part.arguments().getFirst()));
            case "chief" -> against(t("руководитель и наставник в одном лице"));
            case "mentee-wish" -> pro(t("так хочет молодой педагог"));
            case "mentor-wish" -> pro(t("так хочет наставник"));
            case "busy" ->
                against(t(
                        "{0, plural, one {уже ведёт # педагога} few {уже ведёт # педагогов} many {уже ведёт # педагогов} other {уже ведёт # педагога}}",
                        Integer.parseInt(part.arguments().getFirst())));
            default -> throw new IllegalStateException(part.code());
        };
    }

    private static String category(String code) {
        return switch (code) {
            case "MENTOR" -> t("педагог-наставник");
            case "METHODIST" -> t("педагог-методист");
            case "HIGHEST" -> t("высшая категория");
            default -> t("первая категория");
        };
    }

    private String shorts(List<String> codes) {
        return codes.stream().map(competencies::shortName).collect(Collectors.joining(", "));
    }

    /** @param candidates of how many mentors; with fewer than ten a secret reason would name its owner */
    static String of(Limit limit, int candidates) {
        return switch (limit.code()) {
            case "same-person" -> t("это один и тот же человек");
            case "other-region" -> t("другой регион, а на расстоянии не работает");
            case "other-municipality" -> t("другой муниципалитет, а на расстоянии не работает");
            case "failed" -> t("пара уже прекращалась досрочно");
            case "avoided" -> candidates < 10 ? t("сейчас составить нельзя") : t("ограничение участника");
            case "no-places" -> t("нет свободных мест");
            case "taken" -> t("места заняты другими");
            case "locked" -> t("места заняты выбранными вами парами");
            default -> t("сейчас составить нельзя");
        };
    }

    private static Reason pro(String words) {
        return new Reason(words, false);
    }

    private static Reason against(String words) {
        return new Reason(words, true);
    }
}
