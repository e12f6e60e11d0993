package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.Cell;
import estafeta.intake.Margin;
import estafeta.people.StatedDate;
import estafeta.people.StatedDate.Precision;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads years of work in words as the date since when, counted back from the date of the list. */
final class Experience {

    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:(\\d{1,2})\\s*(?:лет|года?|г|л)\\.?)?[,\\s]*(?:(\\d{1,2})\\s*(?:месяц\\p{L}*|мес|м)\\.?)?");
    private static final Pattern YEARS = Pattern.compile("\\d{1,2}");
    private static final Pattern HALVES = Pattern.compile("(\\d{1,2})[.,]([05])");
    private static final Pattern TWO =
            Pattern.compile("(\\d{1,2})\\s*(?:лет|года?|г|л)?\\.?\\s*/\\s*(\\d{1,2})\\s*(?:лет|года?|г|л)?\\.?");
    private static final Pattern SINCE = Pattern.compile("(?:с|со)\\s+(.*)");
    private static final Pattern FIRST_YEAR =
            Pattern.compile("(?:менее|меньше|до)\\s+(?:1-?г?о?\\s*|одного\\s+)?г(?:ода|\\.)?");
    private static final Pattern NONE = Pattern.compile("-+|—|нет|без стажа");
    private static final int LONGEST = 70;
    private static final int MOST_MONTHS = 11;

    private Experience() {}

    static boolean looksLike(String words) {
        var plain = words.toLowerCase(Locale.ROOT);
        return IN_WORDS.matcher(plain).matches()
                || Pattern.matches("\\d{1,2}([.,]\\d{1,2})?|(с|со) .*\\d{4}.*", plain)
                || FIRST_YEAR.matcher(plain).matches()
                || Notes.young(plain);
    }

    /** Since when somebody works at all, and since when with children. */
    record Both(@Nullable StatedDate working, @Nullable StatedDate teaching) {}

    static boolean looksLikeBoth(String words) {
        return TWO.matcher(words.toLowerCase(Locale.ROOT)).matches();
    }

    /** «8/5»: nobody has taught longer than he has worked. */
    static Both both(Cell cell, Margin margin, LocalDate asOf) {
        var two = TWO.matcher(cell.words().toLowerCase(Locale.ROOT));
        if (!two.matches()) {
            return new Both(null, since(cell, margin, asOf).orElse(null));
        }
        var one = Integer.parseInt(two.group(1));
        var other = Integer.parseInt(two.group(2));
        return new Both(
                back(asOf, Math.max(one, other), 0, Precision.YEAR).orElse(null),
                back(asOf, Math.min(one, other), 0, Precision.YEAR).orElse(null));
    }

    static Optional<StatedDate> since(Cell cell, Margin margin, LocalDate asOf) {
        var words = cell.words().toLowerCase(Locale.ROOT);
        if (words.isEmpty() || NONE.matcher(words).matches() || Notes.young(words)) {
            return Optional.empty();
        }
        var inWords = IN_WORDS.matcher(words);
        if (inWords.matches()) {
            var years = inWords.group(1) == null ? 0 : Integer.parseInt(inWords.group(1));
            var months = inWords.group(2) == null ? 0 : Integer.parseInt(inWords.group(2));
            if (years <= LONGEST && months > MOST_MONTHS) {
                margin.ask(
                        t(
                                "Месяцев сверх лет бывает не больше 11, а здесь {0}: прочитано без них, лет {1}.",
                                months, years),
                        t("Исправьте ячейку."));
                return back(asOf, years, 0, Precision.YEAR);
            }
            if (years <= LONGEST) {
                return back(asOf, years, months, inWords.group(2) == null ? Precision.YEAR : Precision.MONTH);
            }
        }
        if (FIRST_YEAR.matcher(words).matches()) {
            return back(asOf, 0, 0, Precision.YEAR);
        }
        if (YEARS.matcher(words).matches() && Integer.parseInt(words) <= LONGEST) {
            return back(asOf, Integer.parseInt(words), 0, Precision.YEAR);
        }
        var halves = HALVES.matcher(words);
        if (halves.matches() && Integer.parseInt(halves.group(1)) <= LONGEST) {
            return back(asOf, Integer.parseInt(halves.group(1)), halves.group(2).equals("5") ? 6 : 0, Precision.YEAR);
        }
        if (TWO.matcher(words).matches()) {
            margin.ask(
                    t("Два числа через черту: какой стаж общий, а какой педагогический, не сказано."),
                    t("Выберите для столбца «Стаж общий и педагогический через черту», пока стаж не внесён."));
            return Optional.empty();
        }
        var since = SINCE.matcher(words);
        var date = since.matches() ? Dates.find(since.group(1), asOf) : Optional.<StatedDate>empty();
        if (date.isEmpty()) {
            margin.ask(
                    t("Стаж нужен в годах и месяцах, например «2 г. 3 мес.» или «с 2021»."),
                    t("Исправьте ячейку, пока стаж не внесён."));
        }
        return date;
    }

    private static Optional<StatedDate> back(LocalDate asOf, int years, int months, Precision precision) {
        return Optional.of(new StatedDate(asOf.minusYears(years).minusMonths(months), precision));
    }
}
