package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.diagnostics.Competencies;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.matching.MatchedPair;
import estafeta.matching.Participant;
import estafeta.matching.engine.Limit;
import estafeta.matching.engine.Part;
import estafeta.matching.engine.Score;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts the parts of a score and the limits into words. Wishes are never told of a pair: one that somebody has asked to
 * avoid sounds like any other that may not be. What is hard is told by blocks, to those who may see diagnostics of the mentee.
 */
@Component
class Reasons {
    /** With fewer mentors a count by reasons would tell who of them is meant. */
    private static final int MANY = 10;

    private static final Set<String> SECRET = Set.of("mentee-wish", "mentor-wish");
    private final Competencies competencies;
    private final Nodes nodes;

    Reasons(Competencies competencies, Nodes nodes) {
        this.competencies = competencies;
        this.nodes = nodes;
    }

    List<Reason> of(Score score, Participant mentee, Viewer viewer) {
        var place = nodes.require(new NodeId(mentee.organisation())).scope();
        var seesHard = viewer.may(Permission.SEE_DIAGNOSTICS, place);
        return score.parts().stream()
                .filter(part -> !SECRET.contains(part.code()))
                .map(part -> of(part, seesHard))
                .toList();
    }

    /** To one of the two what speaks for the pair, with one's own wish; to others as in a proposal. */
    List<Reason> of(MatchedPair pair, Viewer viewer) {
        var told = pair.told();
        if (told.curator()) {
            return of(pair.score(), pair.mentee(), viewer);
        }
        var own = told.mentee() ? "mentee-wish" : "mentor-wish";
        return pair.score().parts().stream()
                .filter(part -> part.code().equals(own) || !SECRET.contains(part.code()))
                .map(part -> of(part, told.hard()))
                .filter(reason -> !reason.against())
                .toList();
    }

    private Reason of(Part part, boolean seesHard) {
        return switch (part.code()) {
            case "subject" -> pro(t("один предмет: {0}", part.arguments().getFirst()));
            case "kindred" ->
                pro(t(
                        "близкие предметы: {0} и {1}",
                        part.arguments().getFirst(), part.arguments().getLast()));
            case "position" -> pro(t("одна должность: {0}", part.arguments().getFirst()));
            case "strength" ->
                pro(
                        seesHard
                                ? t("сильные стороны наставника там, где трудно: {0}", blocks(part.arguments()))
                                : t("сильные стороны наставника подходят"));
            case "uncovered" -> against(t("сильные стороны наставника пока в другом"));
            case "same-place" -> pro(t("работают рядом"));
            case "near" ->
                against(
                        part.arguments().isEmpty()
                                ? t("другая организация")
                                : t("другая организация: {0}", part.arguments().getFirst()));
            case "far" ->
                against(
                        part.arguments().isEmpty()
                                ? t("другой муниципалитет")
                                : t(
                                        "другой муниципалитет: {0}",
                                        part.arguments().getFirst()));
            case "experience" ->
                pro(t(
                        "{0, plural, one {# год стажа} few {# года стажа} many {# лет стажа} other {# года стажа}}",
                        Integer.parseInt(part.arguments().getFirst())));
            case "equals" -> against(t("опыта почти поровну"));
            case "category" -> pro(category(part.arguments().getFirst()));
            case "chief" -> against(t("руководитель и наставник в одном лице"));
            case "busy" ->
                against(t(
                        "{0, plural, one {уже ведёт # педагога} few {уже ведёт # педагогов} many {уже ведёт # педагогов} other {уже ведёт # педагога}}",
                        Integer.parseInt(part.arguments().getFirst())));
            case "mentee-wish", "mentor-wish" -> pro(t("вы об этом просили"));
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

    private String blocks(List<String> codes) {
        return competencies.blocks(codes).stream().map(title -> t(title)).collect(Collectors.joining(", "));
    }

    /** Beside a name: whatever stands between the two themselves is said in one and the same way. */
    static String named(Limit limit) {
        return switch (limit.code()) {
            case "no-places" -> t("нет свободных мест");
            case "taken" -> t("места заняты другими");
            case "banned" -> t("его сторона не согласилась или не ответила");
            case "locked" -> t("места заняты выбранными вами парами");
            default -> t("эту пару составить нельзя");
        };
    }

    /**
     * Beside a number of mentors: where they are many, the place is told, which is no secret, and that somebody asked not
     * to be paired, but not who of the two.
     */
    static String counted(Limit limit, int candidates) {
        return switch (candidates < MANY ? "" : limit.code()) {
            case "other-region" -> t("другой регион, а на расстоянии не работает");
            case "other-municipality" -> t("другой муниципалитет, а на расстоянии не работает");
            case "avoided" -> t("ограничение участника");
            default -> named(limit);
        };
    }

    private static Reason pro(String words) {
        return new Reason(words, false);
    }

    private static Reason against(String words) {
        return new Reason(words, true);
    }
}
