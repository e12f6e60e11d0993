package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.matching.Criterion;
import estafeta.matching.Hardened;
import estafeta.matching.Importance;
import estafeta.matching.Rules;
import estafeta.matching.engine.Goal;
import estafeta.matching.engine.Mentor;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/** Rules as they are typed. */
public record RulesForm(
        String goal,
        Map<Criterion, String> importance,
        Set<String> hardened,
        String most,
        boolean borrows,
        Map<UUID, String> places) {
    private static final String IMPORTANCE = "importance-";
    private static final String PLACES = "places-";
    private static final Pattern PLACES_OF = Pattern.compile(PLACES + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static RulesForm of(Rules rules) {
        var importance = new EnumMap<Criterion, String>(Criterion.class);
        for (var criterion : Criterion.values()) {
            importance.put(criterion, rules.of(criterion).name());
        }
        var places = new HashMap<UUID, String>();
        rules.places().forEach((mentor, count) -> places.put(mentor, String.valueOf(count)));
        return new RulesForm(
                rules.goal().name(),
                importance,
                Set.copyOf(rules.hardened().stream().map(Enum::name).toList()),
                String.valueOf(rules.most()),
                rules.borrows(),
                places);
    }

    static RulesForm typed(MultiValueMap<String, String> typed) {
        var importance = new EnumMap<Criterion, String>(Criterion.class);
        for (var criterion : Criterion.values()) {
            importance.put(criterion, first(typed, IMPORTANCE + criterion.name()));
        }
        var places = new HashMap<UUID, String>();
        typed.forEach((name, values) -> {
            if (PLACES_OF.matcher(name).matches() && !values.getFirst().isBlank()) {
                places.put(UUID.fromString(name.substring(PLACES.length())), values.getFirst());
            }
        });
        return new RulesForm(
                first(typed, "goal"),
                importance,
                Set.copyOf(typed.getOrDefault("hardened", List.of())),
                first(typed, "most"),
                !first(typed, "borrows").isEmpty(),
                places);
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    /** What was typed; the usual where something is wrong, which is noted. */
    Rules rules(FormErrors errors) {
        var goal = errors.choice("goal", Goal.class, this.goal, t("Выберите, что важнее всего."));
        var weighs = new EnumMap<Criterion, Importance>(Criterion.class);
        importance.forEach((criterion, typed) -> {
            var chosen = errors.choice(
                    IMPORTANCE + criterion.name(), Importance.class, typed, t("Выберите, насколько это важно."));
            if (chosen != null) {
                weighs.put(criterion, chosen);
            }
        });
        var limits = EnumSet.noneOf(Hardened.class);
        for (var typed : hardened) {
            Arrays.stream(Hardened.values())
                    .filter(one -> one.name().equals(typed))
                    .forEach(limits::add);
        }
        var count = new HashMap<UUID, Integer>();
        places.forEach((mentor, typed) -> count.put(mentor, number(PLACES + mentor, typed, errors)));
        var most = number("most", this.most, errors);
        return errors.any()
                ? Rules.USUAL
                : new Rules(goal == null ? Rules.USUAL.goal() : goal, weighs, limits, most, borrows, count);
    }

    private static int number(String field, String typed, FormErrors errors) {
        if (typed.matches("[0-5]")) {
            return Integer.parseInt(typed);
        }
        errors.add(field, t("Введено «{0}». Нужно число от 0 до {1}.", typed, Mentor.MOST_PLACES));
        return 0;
    }

    public List<Option> goals() {
        return List.of(
                new Option(
                        Goal.MOST_MATCHED_THEN_POINTS.name(),
                        RulesWords.of(Goal.MOST_MATCHED_THEN_POINTS),
                        t("наставник у как можно большего числа педагогов, потом сумма баллов")),
                new Option(
                        Goal.WORST_OFF_FIRST.name(),
                        RulesWords.of(Goal.WORST_OFF_FIRST),
                        t("самая слабая пара как можно сильнее, потом сумма баллов")),
                new Option(
                        Goal.CONVEX_LOAD.name(),
                        RulesWords.of(Goal.CONVEX_LOAD),
                        t("каждый следующий педагог у того же наставника стоит дороже")));
    }

    public List<Option> weights() {
        return Arrays.stream(Importance.values())
                .map(importance -> Option.of(importance.name(), importance.words()))
                .toList();
    }

    public List<Criterion> criteria() {
        return List.of(Criterion.values());
    }

    public String weight(Criterion criterion) {
        return importance.getOrDefault(criterion, Importance.USUAL.name());
    }

    public List<Option> limits() {
        return Arrays.stream(Hardened.values())
                .map(limit -> Option.of(limit.name(), limit.words()))
                .toList();
    }

    public List<Option> numbers() {
        return IntStream.rangeClosed(1, Mentor.MOST_PLACES)
                .mapToObj(String::valueOf)
                .map(number -> Option.of(number, number))
                .toList();
    }
}
