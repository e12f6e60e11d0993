package estafeta.document.web;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.document.kept.Stamp;
import estafeta.document.kept.Stamp.Heading;
import estafeta.shell.FormErrors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The stamps of a paper as they are typed, one after the other; what has no words is none. */
public record StampsForm(List<Line> lines) {
    /** So many are offered besides those that are filled. */
    private static final int MORE = 2;

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{0,2}");

    /** One stamp; its fields are named with its number. */
    public record Line(int no, String place, String heading, String whose, String number, String day) {
        private boolean blank() {
            return (whose + number + day).isEmpty();
        }
    }

    private record Placed(int place, Stamp stamp) {}

    static StampsForm of(List<Stamp> stamps) {
        var lines = new ArrayList<Line>();
        for (var stamp : stamps) {
            var heldOn = stamp.heldOn();
            lines.add(new Line(
                    lines.size() + 1,
                    Integer.toString(lines.size() + 1),
                    stamp.heading().name(),
                    stamp.whose(),
                    stamp.number() == null ? "" : stamp.number(),
                    heldOn == null ? "" : shortDay(heldOn)));
        }
        for (int more = 0; more < MORE; more++) {
            lines.add(new Line(lines.size() + 1, Integer.toString(lines.size() + 1), "", "", "", ""));
        }
        return new StampsForm(lines);
    }

    static StampsForm typed(Map<String, String> fields) {
        var lines = new ArrayList<Line>();
        for (int no = 1; fields.containsKey("whose-" + no); no++) {
            lines.add(new Line(
                    no,
                    text(fields, "place-" + no),
                    text(fields, "heading-" + no),
                    text(fields, "whose-" + no),
                    text(fields, "number-" + no),
                    text(fields, "day-" + no)));
        }
        return new StampsForm(lines);
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** In the order of their places; what is wrong is told. */
    List<Stamp> stamps(FormErrors errors) {
        var placed = new ArrayList<Placed>();
        for (var line : lines) {
            if (line.blank()) {
                continue;
            }
            var heading = errors.choice(
                    "heading-" + line.no, Heading.class, line.heading, t("Выберите, что стоит на грифе {0}.", line.no));
            var whose = errors.require(
                    "whose-" + line.no, line.whose, t("Впишите, чей гриф {0}: орган или должность.", line.no));
            var day = errors.day("day-" + line.no, line.day);
            if (!PLACE.matcher(line.place).matches()) {
                errors.add("place-" + line.no, t("Место грифа {0} — число от 1 до 999.", line.no));
            } else if (heading != null && !whose.isEmpty()) {
                var number = line.number.isEmpty() ? null : line.number;
                placed.add(new Placed(Integer.parseInt(line.place), new Stamp(heading, whose, number, day)));
            }
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::stamp)
                .toList();
    }
}
