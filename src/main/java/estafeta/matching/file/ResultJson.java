package estafeta.matching.file;

import estafeta.matching.engine.Certificate;
import estafeta.matching.engine.Certificate.Floor;
import estafeta.matching.engine.Certificate.Prices;
import estafeta.matching.engine.Fit;
import estafeta.matching.engine.Measure;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Pair;
import estafeta.matching.engine.Part;
import estafeta.matching.engine.Problem;
import estafeta.matching.engine.Result;
import estafeta.matching.engine.Result.Match;
import estafeta.matching.engine.Result.RunnerUp;
import estafeta.matching.engine.Result.Totals;
import estafeta.matching.engine.Result.Unmatched;
import estafeta.matching.engine.Scale;
import estafeta.matching.engine.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A result with its problem and its proof as docs/matching-json.md describes them. */
final class ResultJson {
    private @Nullable Task task;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<JsonSource.Entry> matches = new ArrayList<>();
    private final List<Unmatched> unmatched = new ArrayList<>();
    private @Nullable Totals totals;
    private @Nullable Certificate certificate;

    private ResultJson() {}

    /** A problem and what was found to be its best pairs. */
    record Solved(Task task, Result result) {}

    static Solved read(String text) {
        try (var json = new JsonSource(text)) {
            var read = new ResultJson();
            json.whole(Map.of(
                    "problem", () -> read.task = ProblemJson.read(json),
                    "matches", () -> json.each("matches", read.matches::add),
                    "unmatched", () -> json.each("unmatched", each -> read.unmatched.add(unmatched(each))),
                    "totals", () -> read.totals = totals(json.object()),
                    "certificate", () -> read.certificate = certificate(json.object())));
            return read.solved();
        }
    }

    private Solved solved() {
        var task = this.task;
        var totals = this.totals;
        var certificate = this.certificate;
        if (task == null || totals == null || certificate == null) throw FileRefused.notAResult();
        var problem = task.problem();
        return new Solved(
                task,
                new Result(
                        matches.stream().map(match -> match(match, problem)).toList(), unmatched, totals, certificate));
    }

    private static Match match(JsonSource.Entry entry, Problem problem) {
        entry.only("mentee", "role", "mentor", "points", "locked", "kept", "runnerUp");
        var pair = pair(entry);
        var second = entry.objectOrNone("runnerUp");
        return new Match(
                pair.mentee(),
                pair.mentor(),
                score(entry, pair, problem),
                entry.flag("locked"),
                entry.flag("kept"),
                second == null ? null : runnerUp(second.only("mentor", "points", "atLeast"), pair.mentee(), problem));
    }

    private static RunnerUp runnerUp(JsonSource.Entry entry, Mentee mentee, Problem problem) {
        var mentor = entry.text("mentor");
        return new RunnerUp(mentor, score(entry, new Pair(mentee, mentor), problem), measure(entry.object("atLeast")));
    }

    /** The parts stand in the problem; points that differ from their sum make a score of their own. */
    private static Score score(JsonSource.Entry entry, Pair pair, Problem problem) {
        var points = entry.whole("points", -ProblemJson.MOST_POINTS, ProblemJson.MOST_POINTS);
        return fit(pair, problem) instanceof Score score && score.points() == points
                ? score
                : Score.of(Part.of("points", points));
    }

    private static @Nullable Fit fit(Pair pair, Problem problem) {
        return problem.mentees().contains(pair.mentee())
                ? problem.mentors().stream()
                        .filter(mentor -> mentor.id().equals(pair.mentor()))
                        .findFirst()
                        .map(mentor -> problem.fit(pair.mentee(), mentor))
                        .orElse(null)
                : null;
    }

    private static Unmatched unmatched(JsonSource.Entry entry) {
        entry.only("mentee", "role", "reasons", "remedies");
        var reasons = new HashMap<String, Integer>();
        var told = entry.object("reasons");
        for (var reason : told.names()) reasons.put(reason, count(told, reason));
        return new Unmatched(mentee(entry), reasons, entry.texts("remedies"));
    }

    private static Totals totals(JsonSource.Entry entry) {
        entry.only("matched", "unmatched", "kept", "points", "load", "worst");
        return new Totals(
                count(entry, "matched"),
                count(entry, "unmatched"),
                count(entry, "kept"),
                entry.whole("points"),
                entry.whole("load"),
                entry.whole("worst"));
    }

    private static Measure measure(JsonSource.Entry entry) {
        entry.only("matched", "kept", "points");
        return new Measure(
                (int) entry.whole("matched", Integer.MIN_VALUE, Integer.MAX_VALUE),
                (int) entry.whole("kept", Integer.MIN_VALUE, Integer.MAX_VALUE),
                entry.whole("points"));
    }

    private static Certificate certificate(JsonSource.Entry entry) {
        entry.only("scale", "primal", "dual", "prices", "floor");
        var scale = entry.object("scale").only("matched", "kept", "points");
        var floor = entry.objectOrNone("floor");
        return new Certificate(
                new Scale(scale.whole("matched"), scale.whole("kept"), scale.whole("points")),
                entry.whole("primal"),
                entry.whole("dual"),
                prices(entry.object("prices")),
                floor == null
                        ? null
                        : new Floor(floor.only("points", "above").whole("points"), prices(floor.object("above"))));
    }

    private static Prices prices(JsonSource.Entry entry) {
        entry.only("mentors", "mentees", "rents");
        var mentors = new LinkedHashMap<String, Long>();
        var told = entry.object("mentors");
        for (var id : told.names()) mentors.put(id, told.whole(id));
        var mentees = new LinkedHashMap<Mentee, Long>();
        for (var each : entry.each("mentees")) mentees.put(mentee(each), each.whole("price"));
        var rents = new LinkedHashMap<Pair, Long>();
        for (var each : entry.each("rents")) rents.put(pair(each), each.whole("price"));
        return new Prices(mentors, mentees, rents);
    }

    private static Mentee mentee(JsonSource.Entry entry) {
        return new Mentee(entry.text("mentee"), entry.textOr("role", ""));
    }

    private static Pair pair(JsonSource.Entry entry) {
        return new Pair(mentee(entry), entry.text("mentor"));
    }

    private static int count(JsonSource.Entry entry, String field) {
        return (int) entry.whole(field, 0, Integer.MAX_VALUE);
    }

    static void write(Solved solved, JsonGenerator out) {
        var result = solved.result;
        out.writeStartObject();
        out.writeObjectPropertyStart("problem");
        ProblemJson.write(solved.task, out);
        out.writeEndObject();
        fields(result, out);
        out.writeEndObject();
    }

    /** The pairs and the proof. */
    static void fields(Result result, JsonGenerator out) {
        out.writeArrayPropertyStart("matches");
        for (var match : result.matches()) match(match, out);
        out.writeEndArray();
        out.writeArrayPropertyStart("unmatched");
        for (var left : result.unmatched()) unmatched(left, out);
        out.writeEndArray();
        totals(result.totals(), out);
        certificate(result.certificate(), out);
    }

    private static void match(Match match, JsonGenerator out) {
        out.writeStartObject();
        ProblemJson.pair(match.pair(), out);
        out.writeNumberProperty("points", match.score().points());
        out.writeBooleanProperty("locked", match.locked());
        out.writeBooleanProperty("kept", match.kept());
        var second = match.runnerUp();
        if (second != null) {
            out.writeObjectPropertyStart("runnerUp");
            out.writeStringProperty("mentor", second.mentor());
            out.writeNumberProperty("points", second.score().points());
            measure("atLeast", second.atLeast(), out);
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static void unmatched(Unmatched left, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("mentee", left.mentee().id());
        ProblemJson.role(left.mentee(), out);
        out.writeObjectPropertyStart("reasons");
        left.reasons().forEach(out::writeNumberProperty);
        out.writeEndObject();
        ProblemJson.texts("remedies", left.remedies(), out);
        out.writeEndObject();
    }

    private static void totals(Totals totals, JsonGenerator out) {
        out.writeObjectPropertyStart("totals");
        out.writeNumberProperty("matched", totals.matched());
        out.writeNumberProperty("unmatched", totals.unmatched());
        out.writeNumberProperty("kept", totals.kept());
        out.writeNumberProperty("points", totals.points());
        out.writeNumberProperty("load", totals.load());
        out.writeNumberProperty("worst", totals.worst());
        out.writeEndObject();
    }

    private static void measure(String name, Measure measure, JsonGenerator out) {
        out.writeObjectPropertyStart(name);
        out.writeNumberProperty("matched", measure.matched());
        out.writeNumberProperty("kept", measure.kept());
        out.writeNumberProperty("points", measure.points());
        out.writeEndObject();
    }

    private static void certificate(Certificate certificate, JsonGenerator out) {
        out.writeObjectPropertyStart("certificate");
        out.writeObjectPropertyStart("scale");
        out.writeNumberProperty("matched", certificate.scale().matched());
        out.writeNumberProperty("kept", certificate.scale().kept());
        out.writeNumberProperty("points", certificate.scale().points());
        out.writeEndObject();
        out.writeNumberProperty("primal", certificate.primal());
        out.writeNumberProperty("dual", certificate.dual());
        prices("prices", certificate.prices(), out);
        var floor = certificate.floor();
        if (floor != null) {
            out.writeObjectPropertyStart("floor");
            out.writeNumberProperty("points", floor.points());
            prices("above", floor.above(), out);
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static void prices(String name, Prices prices, JsonGenerator out) {
        out.writeObjectPropertyStart(name);
        out.writeObjectPropertyStart("mentors");
        prices.mentors().forEach(out::writeNumberProperty);
        out.writeEndObject();
        out.writeArrayPropertyStart("mentees");
        prices.mentees().forEach((mentee, price) -> {
            out.writeStartObject();
            out.writeStringProperty("mentee", mentee.id());
            ProblemJson.role(mentee, out);
            out.writeNumberProperty("price", price);
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeArrayPropertyStart("rents");
        prices.rents().forEach((pair, price) -> {
            out.writeStartObject();
            ProblemJson.pair(pair, out);
            out.writeNumberProperty("price", price);
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeEndObject();
    }
}
