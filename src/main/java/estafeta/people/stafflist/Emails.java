package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.Cell;
import estafeta.intake.Margin;
import estafeta.people.LookAlikes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an e-mail address; one that cannot work is asked about and left out. */
final class Emails {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]+@[\\p{L}0-9](?:[\\p{L}0-9.-]*[\\p{L}0-9])?\\.\\p{L}{2,}");
    private static final Pattern NONE = Pattern.compile("(?iu)-+|—|нет");

    private Emails() {}

    static Optional<String> read(Cell cell, Margin margin) {
        var words = cell.words().replaceFirst("(?i)^mailto:", "");
        if (words.isEmpty() || NONE.matcher(words).matches()) {
            return Optional.empty();
        }
        if (ADDRESS.matcher(words).matches()) {
            return Optional.of(words.toLowerCase(Locale.ROOT));
        }
        var latin = LookAlikes.latin(words);
        if (!latin.equals(words) && ADDRESS.matcher(latin).matches()) {
            margin.ask(
                    t("В адресе русская буква среди латинских, письмо не дойдёт."),
                    t("Если верно {0}, исправьте ячейку; пока адрес не внесён.", latin));
        } else {
            margin.ask(
                    t("Похоже, адрес не дописан: нужен вид имя@почта.ru."),
                    t("Исправьте ячейку, пока адрес не внесён."));
        }
        return Optional.empty();
    }
}
