package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.Cell;
import estafeta.intake.Margin;
import estafeta.people.Snils;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a СНИЛС; one whose digits do not agree is asked about and left out. */
final class SnilsCell {
    private static final Pattern NONE = Pattern.compile("(?iu)-+|—|нет|не указан|0+");

    private SnilsCell() {}

    static Optional<Snils> read(Cell cell, Margin margin) {
        var words = written(cell);
        if (words.isEmpty() || NONE.matcher(words).matches()) {
            return Optional.empty();
        }
        var fault = Snils.fault(words);
        if (fault.isEmpty()) {
            return Optional.of(Snils.of(words));
        }
        margin.ask(t(fault.get()), t("Исправьте ячейку, пока номер не внесён."));
        return Optional.empty();
    }

    /** Of a number Excel drops the zeros it begins with. */
    private static String written(Cell cell) {
        var words = cell.words();
        return cell.number() != null && words.matches("\\d{8,10}") ? "0".repeat(11 - words.length()) + words : words;
    }
}
