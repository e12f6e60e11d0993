package estafeta.intake;

import static estafeta.shell.Text.t;

import estafeta.shell.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a list its page shows, at its address: the cells of one column alone, or of all; so many rows, or all. */
public record Look(String href, String only, boolean whole) {
    /** So many rows of a part are shown before the rest is asked for. */
    static final int PART = 100;

    /** A column as it is read, with what stands in its first filled cells. */
    public record Column(int index, String letter, String title, String sample, String field) {}

    /** A cell that needs a look: what stands there, what is doubtful, a place to put it right. */
    public record Cell(String key, int column, String title, String found, String why) {}

    /** A column with cells that need a look: how many, and the page with these alone. */
    public record Doubt(String title, String href, boolean chosen) {}

    public record Remark(int column, String cell, String found, String words) {}

    public static Look usual(String href) {
        return new Look(href, "", false);
    }

    public boolean column(int index) {
        return only.isEmpty() || only.equals(String.valueOf(index));
    }

    /** The first of many, or all if they are asked for. */
    public <T> List<T> part(List<T> rows) {
        return whole || rows.size() <= PART ? rows : rows.subList(0, PART);
    }

    /** Where all are shown; nothing if they are. */
    public @Nullable String rest(List<?> rows) {
        return part(rows).size() == rows.size() ? null : href + "?whole=true" + (only.isEmpty() ? "" : "&only=" + only);
    }

    public static List<Column> columns(Table table, Map<Integer, String> fields) {
        return table.columns().stream()
                .map(column -> new Column(
                        column.index(),
                        column.letter(),
                        column.title(),
                        sample(table, column.index()),
                        fields.getOrDefault(column.index(), "")))
                .toList();
    }

    public static List<Option> fields(List<Field> known) {
        return known.stream()
                .map(field -> Option.of(field.code(), field.title()))
                .toList();
    }

    private static String sample(Table table, int column) {
        return table.sheet().rows().stream()
                .skip(table.lastHeaderRow())
                .map(row -> row.cell(column).words())
                .filter(words -> !words.isBlank())
                .limit(3)
                .collect(Collectors.joining(" · "));
    }

    /** The columns in which something is doubtful, those with most first. */
    public List<Doubt> doubts(List<Finding> findings, Table table) {
        var columns = findings.stream()
                .collect(
                        Collectors.groupingBy(finding -> finding.place().index(), TreeMap::new, Collectors.counting()));
        return columns.size() < 2 && only.isEmpty()
                ? List.of()
                : columns.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                        .map(column -> doubt(column.getKey(), column.getValue(), table))
                        .toList();
    }

    private Doubt doubt(int column, long cells, Table table) {
        var chosen = only.equals(String.valueOf(column));
        return new Doubt(t("{0}: {1}", title(table, column), cells), chosen ? href : href + "?only=" + column, chosen);
    }

    private static String title(Table table, int column) {
        return table.column(column)
                .map(estafeta.intake.Column::title)
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> t("столбец {0}", Place.letter(column)));
    }

    /** The cells that findings of a severity speak of, each once. */
    public static List<Cell> cells(List<Finding> findings, Finding.Severity severity, Table table) {
        var cells = new LinkedHashMap<Place, List<Finding>>();
        findings.stream()
                .filter(finding -> finding.severity() == severity)
                .forEach(finding -> cells.computeIfAbsent(finding.place(), place -> new ArrayList<>())
                        .add(finding));
        return cells.entrySet().stream()
                .map(cell -> cell(cell.getKey(), cell.getValue(), table))
                .toList();
    }

    private static Cell cell(Place place, List<Finding> findings, Table table) {
        return new Cell(
                "cell-" + place.line() + "-" + place.index(),
                place.index(),
                t(
                        "{0}, столбец «{1}»",
                        place.cell(),
                        table.column(place.index())
                                .map(estafeta.intake.Column::title)
                                .orElse("")),
                findings.getFirst().found(),
                findings.stream().map(Finding::words).distinct().collect(Collectors.joining(" ")));
    }

    /** How single cells were read. */
    public List<Remark> remarks(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.NOTE)
                .map(finding ->
                        new Remark(finding.place().index(), finding.place().cell(), finding.found(), finding.words()))
                .filter(remark -> column(remark.column))
                .toList();
    }
}
