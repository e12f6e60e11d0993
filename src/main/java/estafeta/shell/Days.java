package estafeta.shell;

import static estafeta.shell.Text.t;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as people type it: 1.9.2026, 01.09.26, 01/09/2026, 2026-09-01. Either the day or what is wrong with it. */
public record Days(@Nullable LocalDate day, String wrong) {
    static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu", java.util.Locale.ROOT);
    private static final Pattern RUSSIAN =
            Pattern.compile("(\\d{1,2})[.,/\\s-]+(\\d{1,2})[.,/\\s-]+(\\d{4}|\\d{2})(?:\\s*г\\.?)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    /** Nothing typed is no day and no error. */
    public static Days parse(String typed) {
        return parse(typed, 100);
    }

    /** A day somebody was born on: «01.09.85» is in 1985. */
    public static Days birthday(String typed) {
        return parse(typed, 20);
    }

    /** Two digits below the bound mean this century. */
    private static Days parse(String typed, int bound) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new Days(null, "");
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        var russian = RUSSIAN.matcher(text);
        if (russian.matches()) {
            int year = number(russian.group(3));
            return of(
                    year >= 100 ? year : year < bound ? 2000 + year : 1900 + year,
                    number(russian.group(2)),
                    number(russian.group(1)));
        }
        return new Days(null, t("«{0}» не похоже на дату. Укажите день, месяц и год, например 15.09.2026.", text));
    }

    private static Days of(int year, int month, int day) {
        if (month < 1 || month > 12) {
            return new Days(
                    null, t("Месяца с номером {0} нет. Укажите день, месяц и год, например 15.09.2026.", month));
        }
        if (year < 1900 || year > 2100) {
            return new Days(null, t("Проверьте год: {0}. Укажите год четырьмя цифрами.", String.valueOf(year)));
        }
        int last = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > last) {
            var name = java.time.Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, Text.locale());
            return new Days(
                    null,
                    t(
                            "{0}: {1, plural, one {# день} few {# дня} many {# дней} other {# дня}}. Укажите другую дату.",
                            capital(name), last));
        }
        return new Days(LocalDate.of(year, month, day), "");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Text.locale()) + word.substring(1);
    }
}
