package estafeta.matching.file;

import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Pair;
import estafeta.matching.engine.PairSource;
import estafeta.matching.engine.Part;
import estafeta.matching.engine.Problem;
import estafeta.matching.engine.Score;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The pairs that may be, a line each: «mentee;mentor;points» under a header of these names, with commas, semicolons or tabs.
 * A fourth column, places, says how many mentees the mentor takes; without it one.
 */
final class PairsCsv {
    private static final String HEADER = "mentee;mentor;points";
    private static final String POINTS = "points";

    private final LinkedHashSet<Mentee> mentees = new LinkedHashSet<>();
    private final LinkedHashMap<String, Integer> places = new LinkedHashMap<>();
    private final HashMap<Pair, Score> scores = new HashMap<>();
    private final boolean placed;
    private final String separator;

    private PairsCsv(String header) {
        separator = header.contains(";") ? ";" : header.contains("\t") ? "\t" : ",";
        var titles = List.of(header.strip().split(separator, -1));
        placed = titles.equals(List.of("mentee", "mentor", "points", "places"));
        if (!placed && !titles.equals(List.of(HEADER.split(";"))))
            throw FileRefused.brokenLine(1, header, HEADER + " (;places)");
    }

    static Task read(String text) {
        var lines = text.lines().toList();
        var csv = new PairsCsv(lines.isEmpty() ? "" : lines.getFirst());
        for (var i = 1; i < lines.size(); i++) if (!lines.get(i).isBlank()) csv.line(i + 1, lines.get(i));
        if (csv.scores.isEmpty()) throw FileRefused.noPairs();
        return Task.of(
                Problem.of(
                        List.copyOf(csv.mentees),
                        csv.places.entrySet().stream()
                                .map(mentor -> new Mentor(mentor.getKey(), mentor.getValue()))
                                .toList(),
                        PairSource.listed(csv.scores)),
                null);
    }

    private void line(int number, String line) {
        var cells = line.split(separator, -1);
        if (cells.length != (placed ? 4 : 3) || cells[0].isBlank() || cells[1].isBlank())
            throw FileRefused.brokenLine(number, line, placed ? HEADER + ";places" : HEADER);
        var mentee = Mentee.of(cells[0].strip());
        var mentor = cells[1].strip();
        var points = whole(number, "points", cells[2], -ProblemJson.MOST_POINTS, ProblemJson.MOST_POINTS);
        var taken = placed ? whole(number, "places", cells[3], 0, Mentor.MOST_PLACES) : 1;
        mentees.add(mentee);
        var known = places.putIfAbsent(mentor, taken);
        if (known != null && known != taken) throw FileRefused.otherPlaces(number, mentor, known, taken);
        if (scores.put(new Pair(mentee, mentor), Score.of(Part.of(POINTS, points))) != null)
            throw FileRefused.pairTwice(number, mentee.id(), mentor);
    }

    private static int whole(int line, String what, String cell, int least, int most) {
        try {
            var number = Integer.parseInt(cell.strip());
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw FileRefused.notBetween(line, what, cell, least, most);
    }
}
