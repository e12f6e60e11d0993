package estafeta.intake;

import static estafeta.shell.Text.t;

import estafeta.intake.Adjustments.Choice;
import estafeta.intake.Adjustments.Correction;
import estafeta.intake.Adjustments.Declined;
import estafeta.intake.Adjustments.Typed;
import estafeta.shell.FormErrors;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What was typed over a list before it is taken over: columns as «column-index», cells as «cell-row-column», who is meant as
 * «who-row-name», what was offered and what of it is wanted.
 */
public record ListForm(MultiValueMap<String, String> typed) {
    private static final String COLUMN = "column-";
    private static final String CELL = "cell-";
    private static final String WHO = "who-";

    /** How the form asks who is meant by a name of a row. */
    public static String who(int row, int name) {
        return WHO + row + "-" + name;
    }

    /** How the form names a change. */
    public static String key(Declined change) {
        return change.row() + ":" + change.what() + ":" + change.after();
    }

    public Mapping columns() {
        var fields = new TreeMap<Integer, String>();
        typed.toSingleValueMap().forEach((name, field) -> {
            if (name.matches("column-\\d{1,3}") && !field.isBlank()) {
                fields.put(Integer.valueOf(name.substring(COLUMN.length())), field);
            }
        });
        return new Mapping(fields);
    }

    /** A field may have one column. */
    public FormErrors errors() {
        var errors = new FormErrors();
        var taken = new HashMap<String, Integer>();
        new TreeMap<>(columns().fields()).forEach((column, field) -> {
            var other = taken.putIfAbsent(field, column);
            if (other != null) {
                errors.add(
                        COLUMN + column,
                        t("То же самое выбрано для столбца {0}. Оставьте один из них.", Place.letter(other)));
            }
        });
        return errors;
    }

    private List<Correction> corrections() {
        return typed.toSingleValueMap().entrySet().stream()
                .filter(each -> each.getKey().matches("cell-\\d{1,6}-\\d{1,3}"))
                .map(each -> {
                    var place = each.getKey().substring(CELL.length()).split("-", 2);
                    return new Correction(
                            Integer.parseInt(place[0]),
                            Integer.parseInt(place[1]),
                            each.getValue().strip());
                })
                .toList();
    }

    private Set<Choice> chosen() {
        return typed.toSingleValueMap().entrySet().stream()
                .filter(each -> each.getKey().matches("who-\\d{1,6}-\\d{1,3}"))
                .map(each -> {
                    var place = each.getKey().substring(WHO.length()).split("-", 2);
                    return new Choice(Integer.parseInt(place[0]), Integer.parseInt(place[1]), each.getValue());
                })
                .collect(Collectors.toSet());
    }

    public Typed read() {
        var columns = typed.keySet().stream().anyMatch(name -> name.startsWith(COLUMN)) ? columns() : null;
        return new Typed(columns, corrections(), changes("offered"), changes("wanted"), chosen());
    }

    private Set<Declined> changes(String field) {
        return Objects.requireNonNullElse(typed.get(field), List.<String>of()).stream()
                .map(key -> key.split(":", 3))
                .filter(parts -> parts.length == 3 && parts[0].matches("\\d{1,6}"))
                .map(parts -> new Declined(Integer.parseInt(parts[0]), parts[1], parts[2]))
                .collect(Collectors.toSet());
    }
}
