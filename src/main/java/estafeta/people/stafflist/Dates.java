package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.Cell;
import estafeta.intake.Margin;
import estafeta.kernel.SchoolYear;
import estafeta.people.StatedDate;
import estafeta.people.StatedDate.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads dates as people write them; a year alone stays a year, an impossible day is refused by its cell. */
final class Dates {

    static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "ма[йя]", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")\\p{L}*\\.?";
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)");
    private static final Pattern FIGURES =
            Pattern.compile("(?<!\\d)(?<d>\\d{1,2})[./-](?<m>\\d{1,2})[./-](?<y>\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern WORDS =
            Pattern.compile("(?<!\\d)(?<d>\\d{1,2})\\s+(?<m>" + MONTH + ")\\s*(?<y>\\d{4})");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("(?<!\\p{L})(?<m>" + MONTH + ")\\s*(?<y>\\d{4})");
    private static final Pattern MONTH_IN_FIGURES =
            Pattern.compile("(?<![\\d./-])(?<m>\\d{1,2})[./](?<y>\\d{4})(?!\\d)");
    private static final Pattern DAY_IN_WORDS =
            Pattern.compile("(?<!\\d)(?<d>\\d{1,2})\\s+(?<m>" + MONTH + ")(?!\\s*\\d)");
    private static final Pattern DAY_IN_FIGURES =
            Pattern.compile("(?<![\\d.,])(?<d>\\d{1,2})\\.(?<m>0\\d|1[0-2])(?![\\d.,]*\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?<y>19\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern SERIAL = Pattern.compile("[1-5]\\d{4}");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int YOUNGEST = 14;
    private static final int OLDEST = 100;
    private static final int AHEAD = 10;

    private Dates() {}

    /** Day, month and year as written, not yet known to exist; 0 where nothing is written. */
    private record Written(int year, int month, int day, boolean slashed) {

        Optional<StatedDate> date() {
            if (day > 0) {
                return month >= 1
                                && month <= 12
                                && day <= YearMonth.of(year, month).lengthOfMonth()
                        ? Optional.of(StatedDate.day(LocalDate.of(year, month, day)))
                        : Optional.empty();
            }
            if (month > 0) {
                return month <= 12 ? Optional.of(StatedDate.month(year, month)) : Optional.empty();
            }
            return Optional.of(StatedDate.year(year));
        }

        String trouble() {
            return month < 1 || month > 12
                    ? t("Месяца с номером {0} нет.", month)
                    : t(
                            "В {0, select, 1 {январе} 2 {феврале} 3 {марте} 4 {апреле} 5 {мае} 6 {июне} 7 {июле} 8 {августе}"
                                    + " 9 {сентябре} 10 {октябре} 11 {ноябре} other {декабре}} {1} года"
                                    + " {2, plural, one {# день} few {# дня} many {# дней} other {# дня}}.",
                            String.valueOf(month),
                            String.valueOf(year),
                            YearMonth.of(year, month).lengthOfMonth());
        }
    }

    /** The first date inside a text. */
    static Optional<StatedDate> find(String text, LocalDate asOf) {
        return written(text, asOf.getYear() + AHEAD).flatMap(Written::date);
    }

    /** The first day of a month without a year, «15 сентября» or «15.09»: of the school year that goes on. */
    static Optional<LocalDate> withoutYear(String text, LocalDate asOf) {
        var plain = text.toLowerCase(Locale.ROOT);
        for (var pattern : List.of(DAY_IN_WORDS, DAY_IN_FIGURES)) {
            var found = pattern.matcher(plain);
            if (found.find()) {
                var month = month(found.group("m"));
                var start = SchoolYear.of(asOf).start();
                var year = month >= SchoolYear.of(asOf).period().first().getMonthValue() ? start : start + 1;
                return new Written(year, month, Integer.parseInt(found.group("d")), false)
                        .date()
                        .map(StatedDate::first);
            }
        }
        return Optional.empty();
    }

    static Optional<StatedDate> birth(Cell cell, Margin margin, LocalDate asOf) {
        var birth = read(cell, margin, asOf.getYear() - YOUNGEST);
        if (birth.isPresent()
                && (birth.get().first().isAfter(asOf.minusYears(YOUNGEST))
                        || birth.get().last().isBefore(asOf.minusYears(OLDEST)))) {
            margin.refuse(
                    t("Дата рождения должна давать возраст от {0} до {1} лет.", YOUNGEST, OLDEST),
                    t("Исправьте дату или очистите ячейку."));
            return Optional.empty();
        }
        return birth;
    }

    static Optional<StatedDate> read(Cell cell, Margin margin, LocalDate asOf) {
        return read(cell, margin, asOf.getYear() + AHEAD);
    }

    private static Optional<StatedDate> read(Cell cell, Margin margin, int latestYear) {
        var words = cell.words();
        if (cell.date() != null) {
            return Optional.of(StatedDate.day(cell.date()));
        }
        if (words.isEmpty() || words.equals("-") || words.equals("—")) {
            return Optional.empty();
        }
        if (SERIAL.matcher(words).matches()) {
            var day = DAY_ZERO.plusDays(Integer.parseInt(words));
            margin.note(t("Прочитано как порядковый номер даты в Excel: {0}.", SHORT.format(day)));
            return Optional.of(StatedDate.day(day));
        }
        var written = written(words, latestYear);
        if (written.isEmpty()) {
            margin.ask(t("Нужна дата, например 01.09.2021."), t("Исправьте ячейку, пока дата не внесена."));
            return Optional.empty();
        }
        var date = written.get().date();
        if (date.isEmpty()) {
            margin.refuse(written.get().trouble(), t("Исправьте дату или очистите ячейку."));
        } else if (written.get().slashed() && date.get().first().getDayOfMonth() <= 12) {
            margin.note(t(
                    "Прочитано как день, месяц, год: {0}.",
                    SHORT.format(date.get().first())));
        } else if (date.get().precision() == Precision.YEAR && written.get().year() > latestYear) {
            margin.ask(t("Год ещё не наступил."), t("Проверьте ячейку."));
        }
        return date;
    }

    private static Optional<Written> written(String text, int latestYear) {
        var plain = text.toLowerCase(Locale.ROOT);
        for (var pattern : List.of(ISO, FIGURES, WORDS, MONTH_IN_WORDS, MONTH_IN_FIGURES, YEAR)) {
            var found = pattern.matcher(plain);
            if (found.find()) {
                return Optional.of(written(found.toMatchResult(), latestYear));
            }
        }
        return Optional.empty();
    }

    private static Written written(MatchResult found, int latestYear) {
        var groups = found.namedGroups();
        var year = Integer.parseInt(found.group("y"));
        if (found.group("y").length() == 2) {
            year += year + 2000 <= latestYear ? 2000 : 1900;
        }
        return new Written(
                year,
                groups.containsKey("m") ? month(found.group("m")) : 0,
                groups.containsKey("d") ? Integer.parseInt(found.group("d")) : 0,
                found.group().contains("/"));
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            if (Pattern.compile(MONTHS.get(i)).matcher(text).lookingAt()) {
                return i + 1;
            }
        }
        throw new IllegalStateException("No month begins like this");
    }
}
