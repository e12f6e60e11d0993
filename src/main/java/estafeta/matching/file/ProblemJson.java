package estafeta.matching.file;

import estafeta.matching.engine.Fit;
import estafeta.matching.engine.Goal;
import estafeta.matching.engine.Limit;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Pair;
import estafeta.matching.engine.Part;
import estafeta.matching.engine.Problem;
import estafeta.matching.engine.Score;
import estafeta.matching.engine.Weights;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A problem as docs/matching-json.md describes it. */
final class ProblemJson {
    static final int MOST_POINTS = 1_000_000;

    private static final String MENTEE = "mentee";
    private static final String MENTOR = "mentor";
    private static final String ROLE = "role";
    private static final String POINTS = "points";

    private final List<Mentee> mentees = new ArrayList<>();
    private final List<Mentor> mentors = new ArrayList<>();
    private final Map<Object, Integer> lines = new HashMap<>();
    private final Map<Mentee, Map<String, Fit>> fits = new HashMap<>();
    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final Set<Pair> present = new LinkedHashSet<>();
    private final Set<Pair> locks = new LinkedHashSet<>();
    private final Set<Pair> bans = new LinkedHashSet<>();
    private Goal goal = Goal.MOST_MATCHED_THEN_POINTS;
    private @Nullable Long costs;
    private int pairs;

    private ProblemJson() {}

    static Task read(String text) {
        try (var json = new JsonSource(text)) {
            var problem = new ProblemJson();
            json.whole(problem.readers(json));
            return problem.task();
        }
    }

    /** Reads the object that begins here. */
    static Task read(JsonSource json) {
        var problem = new ProblemJson();
        json.fields(problem.readers(json));
        return problem.task();
    }

    private Map<String, Runnable> readers(JsonSource json) {
        return Map.of(
                "mentees",
                () -> json.each("mentees", this::mentee),
                "mentors",
                () -> json.each("mentors", this::mentor),
                "pairs",
                () -> json.each("pairs", this::pair),
                "limits",
                () -> json.each("limits", this::limit),
                "weights",
                () -> weights(json.object()),
                "goal",
                () -> goal(json.value("goal")),
                "present",
                () -> json.each("present", each -> present.add(known(each))),
                "locks",
                () -> json.each("locks", each -> locks.add(known(each))),
                "bans",
                () -> json.each("bans", each -> bans.add(known(each))),
                "costs",
                () -> costs = json.value("costs").whole("costs", 0, MOST_POINTS));
    }

    private Task task() {
        if (pairs == 0) throw FileRefused.noPairs();
        return Task.of(
                new Problem(
                        mentees,
                        mentors,
                        (mentee, mentor) ->
                                fits.getOrDefault(mentee, Map.of()).getOrDefault(mentor.id(), Limit.UNLISTED),
                        new Weights(weights),
                        goal,
                        present,
                        locks,
                        bans),
                costs);
    }

    private void mentee(JsonSource.Entry entry) {
        entry.only("id", ROLE);
        var mentee = new Mentee(entry.text("id"), entry.textOr(ROLE, ""));
        once(mentee, mentee.id(), entry.line());
        mentees.add(mentee);
    }

    private void mentor(JsonSource.Entry entry) {
        entry.only("id", "places");
        var mentor = new Mentor(entry.text("id"), (int) entry.whole("places", 0, Mentor.MOST_PLACES));
        once(mentor.id(), mentor.id(), entry.line());
        mentors.add(mentor);
    }

    private void once(Object key, String id, int line) {
        var before = lines.put(key, line);
        if (before != null) throw FileRefused.twice(line, id, before);
    }

    private void pair(JsonSource.Entry entry) {
        entry.only(MENTEE, ROLE, MENTOR, POINTS, "parts");
        var parts = entry.has("parts")
                ? entry.each("parts").stream().map(ProblemJson::part).toList()
                : List.of(Part.of(POINTS, entry.whole(POINTS, -MOST_POINTS, MOST_POINTS)));
        put(entry, new Score(parts));
        pairs++;
    }

    private static Part part(JsonSource.Entry entry) {
        entry.only("code", POINTS, "arguments");
        return new Part(entry.text("code"), entry.whole(POINTS, -MOST_POINTS, MOST_POINTS), entry.texts("arguments"));
    }

    private void limit(JsonSource.Entry entry) {
        entry.only(MENTEE, ROLE, MENTOR, "code", "arguments");
        put(entry, new Limit(entry.text("code"), entry.texts("arguments")));
    }

    private void put(JsonSource.Entry entry, Fit fit) {
        var pair = known(entry);
        if (fits.computeIfAbsent(pair.mentee(), one -> new HashMap<>()).put(pair.mentor(), fit) != null)
            throw FileRefused.pairTwice(entry.line(), pair.mentee().id(), pair.mentor());
    }

    /** A pair of those listed before. */
    private Pair known(JsonSource.Entry entry) {
        var mentee = new Mentee(entry.text(MENTEE), entry.textOr(ROLE, ""));
        var mentor = entry.text(MENTOR);
        if (!lines.containsKey(mentee)) throw FileRefused.unknownMentee(entry.line(), mentee.id());
        if (!lines.containsKey(mentor)) throw FileRefused.unknownMentor(entry.line(), mentor);
        return new Pair(mentee, mentor);
    }

    private void weights(JsonSource.Entry entry) {
        for (var part : entry.names()) weights.put(part, (int) entry.whole(part, -MOST_POINTS, MOST_POINTS));
    }

    private void goal(JsonSource.Entry entry) {
        var found = entry.text("goal");
        goal = Arrays.stream(Goal.values())
                .filter(one -> one.name().equals(found))
                .findFirst()
                .orElseThrow(() -> FileRefused.unknownGoal(
                        entry.line(),
                        found,
                        Arrays.stream(Goal.values()).map(Goal::name).collect(Collectors.joining(", "))));
    }

    static String text(Task task) {
        var text = new StringWriter();
        try (var out = JsonMapper.shared().createGenerator(text)) {
            out.writeStartObject();
            write(task, out);
            out.writeEndObject();
        }
        return text.toString();
    }

    /** Writes the fields of a problem that {@link #read} reads; pairs that are not listed are left out. */
    static void write(Task task, JsonGenerator out) {
        var problem = task.problem();
        if (task.costs() != null) out.writeNumberProperty("costs", task.costs());
        out.writeStringProperty("goal", problem.goal().name());
        out.writeObjectPropertyStart("weights");
        problem.weights().byPart().forEach(out::writeNumberProperty);
        out.writeEndObject();
        out.writeArrayPropertyStart("mentees");
        for (var mentee : problem.mentees()) {
            out.writeStartObject();
            out.writeStringProperty("id", mentee.id());
            role(mentee, out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("mentors");
        for (var mentor : problem.mentors()) {
            out.writeStartObject();
            out.writeStringProperty("id", mentor.id());
            out.writeNumberProperty("places", mentor.places());
            out.writeEndObject();
        }
        out.writeEndArray();
        fits(problem, out);
        pairs("present", problem.present(), out);
        pairs("locks", problem.locks(), out);
        pairs("bans", problem.bans(), out);
    }

    private static void fits(Problem problem, JsonGenerator out) {
        var limits = new LinkedHashMap<Pair, Limit>();
        out.writeArrayPropertyStart("pairs");
        for (var mentee : problem.mentees())
            for (var mentor : problem.mentors()) {
                var pair = new Pair(mentee, mentor.id());
                switch (problem.pairs().between(mentee, mentor)) {
                    case Score score -> score(pair, score, out);
                    case Limit limit -> {
                        if (!limit.equals(Limit.UNLISTED)) limits.put(pair, limit);
                    }
                }
            }
        out.writeEndArray();
        out.writeArrayPropertyStart("limits");
        limits.forEach((pair, limit) -> {
            out.writeStartObject();
            pair(pair, out);
            out.writeStringProperty("code", limit.code());
            texts("arguments", limit.arguments(), out);
            out.writeEndObject();
        });
        out.writeEndArray();
    }

    private static void score(Pair pair, Score score, JsonGenerator out) {
        out.writeStartObject();
        pair(pair, out);
        out.writeArrayPropertyStart("parts");
        for (var part : score.parts()) {
            out.writeStartObject();
            out.writeStringProperty("code", part.code());
            out.writeNumberProperty(POINTS, part.points());
            texts("arguments", part.arguments(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    static void pair(Pair pair, JsonGenerator out) {
        out.writeStringProperty(MENTEE, pair.mentee().id());
        role(pair.mentee(), out);
        out.writeStringProperty(MENTOR, pair.mentor());
    }

    static void role(Mentee mentee, JsonGenerator out) {
        if (!mentee.role().isEmpty()) out.writeStringProperty(ROLE, mentee.role());
    }

    static void texts(String name, Collection<String> texts, JsonGenerator out) {
        if (texts.isEmpty()) return;
        out.writeArrayPropertyStart(name);
        texts.forEach(out::writeString);
        out.writeEndArray();
    }

    private static void pairs(String name, Collection<Pair> pairs, JsonGenerator out) {
        out.writeArrayPropertyStart(name);
        for (var pair : pairs) {
            out.writeStartObject();
            pair(pair, out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
