package estafeta.people;

import static estafeta.shell.Text.t;

import estafeta.people.StatedDate.Precision;
import estafeta.shell.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Since when a person teaches, as exactly as it is known; a year alone means its first of September. */
public record TeachingStart(LocalDate since, Precision precision) {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./](\\d{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile("(?:(\\d{1,2}) )?([а-я]{3,9}) (\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern LASTING = Pattern.compile(
            "(?:(\\d{1,2})(?:[.,](\\d))? ?(?:лет|года|год|г\\.?|л\\.?)?)?,? ?(?:(\\d{1,2}) ?(?:месяцев|месяца|месяц|мес\\.?|м\\.?))?");
    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final int EARLIEST = 1940;

    public static TeachingStart on(LocalDate day) {
        return new TeachingStart(day, Precision.DAY);
    }

    public static TeachingStart in(int year) {
        return new TeachingStart(LocalDate.of(year, 9, 1), Precision.YEAR);
    }

    public static TeachingStart of(StatedDate stated) {
        return stated.precision() == Precision.YEAR && stated.first().getDayOfYear() == 1
                ? in(stated.first().getYear())
                : new TeachingStart(stated.first(), stated.precision());
    }

    /** Reads «2021», «с 2021 года», «09.2021», «с сентября 2021», «01.09.2021», «2 г. 3 мес.», «2,5», «нет». */
    public static Optional<TeachingStart> read(String typed, LocalDate today) {
        var text = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceFirst("^(с|со|от) ", "")
                .replaceFirst("(?<=\\d{4}) ?(года|год|г\\.?)$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (List.of("нет", "без стажа", "б/с", "-", "менее года", "меньше года").contains(text)) {
            return Optional.of(new TeachingStart(today, Precision.YEAR));
        }
        return calendar(text, today)
                .filter(start -> start.since.getYear() >= EARLIEST && !start.since.isAfter(today.plusYears(1)))
                .or(() -> lasting(text, today));
    }

    private static Optional<TeachingStart> calendar(String text, LocalDate today) {
        var day = DAY.matcher(text);
        if (day.matches()) {
            return day(number(day.group(3)), number(day.group(2)), number(day.group(1)));
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            return month(number(month.group(2)), number(month.group(1)));
        }
        var named = NAMED_MONTH.matcher(text);
        if (named.matches()) {
            int no = month(named.group(2));
            int year = number(named.group(3));
            return named.group(1) == null ? month(year, no) : day(year, no, number(named.group(1)));
        }
        var year = YEAR.matcher(text);
        if (year.matches()) {
            var start = in(number(year.group(1)));
            return Optional.of(
                    start.since.isAfter(today) && start.since.getYear() == today.getYear()
                            ? new TeachingStart(today.withDayOfYear(1), Precision.YEAR)
                            : start);
        }
        return Optional.empty();
    }

    private static Optional<TeachingStart> lasting(String text, LocalDate today) {
        var lasting = LASTING.matcher(text);
        if (!lasting.matches() || lasting.group(1) == null && lasting.group(3) == null) {
            return Optional.empty();
        }
        int months = number(lasting.group(1)) * 12
                + Math.round(number(lasting.group(2)) * 12 / 10f)
                + number(lasting.group(3));
        return Optional.of(new TeachingStart(
                today.minusMonths(months),
                lasting.group(2) == null && lasting.group(3) == null ? Precision.YEAR : Precision.MONTH));
    }

    private static Optional<TeachingStart> day(int year, int month, int day) {
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(on(LocalDate.of(year, month, day)))
                : Optional.empty();
    }

    private static Optional<TeachingStart> month(int year, int month) {
        return month >= 1 && month <= 12
                ? Optional.of(new TeachingStart(LocalDate.of(year, month, 1), Precision.MONTH))
                : Optional.empty();
    }

    private static int month(String name) {
        for (int no = 1; no <= MONTHS.size(); no++) {
            if (name.startsWith(MONTHS.get(no - 1)) && (no != 5 || name.length() < 4)) {
                return no;
            }
        }
        return 0;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** «с 2021 года», «с сентября 2021», «с 1 сентября 2021». */
    public String words() {
        return switch (precision) {
            case YEAR -> t("с {0} года", String.valueOf(since.getYear()));
            case MONTH -> t("с {0}", Text.month(since));
            case DAY -> t("с {0}", since);
        };
    }

    /** Whole years and months of teaching on a day; nothing before the first day. */
    public java.time.Period experience(LocalDate on) {
        return on.isBefore(since) ? java.time.Period.ZERO : java.time.Period.between(since, on);
    }
}
