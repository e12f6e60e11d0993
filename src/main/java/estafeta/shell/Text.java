package estafeta.shell;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import estafeta.kernel.Period;
import estafeta.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Words for users. Texts stand in Russian where they are used and are looked up for other languages; a text without a
 * translation stays Russian. Numbers, initials and «№» are held together by non-breaking spaces.
 */
public final class Text {
    public static final Locale RUSSIAN = Locale.of("ru", "RU");
    private static final char HARD = '\u00a0';
    private static final Translations ENGLISH = Translations.read("/i18n/en.po");
    private static final Map<Spoken, MessageFormat> FORMATS = new ConcurrentHashMap<>();
    private static final Map<Locale, DateTimeFormatter> DAYS = new ConcurrentHashMap<>();
    private static final Pattern LOOSE = Pattern.compile(
            "(?<=№) (?=[\\p{L}\\d])|(?<=\\b\\p{Lu}\\.) (?=\\p{Lu}\\.)|(?<=\\d) (?=[а-яё]{1,3}\\b)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private record Spoken(Locale locale, String pattern) {}

    private Text() {}

    /** The Russian text in the viewer's language. ICU message syntax; dates and periods among the arguments are worded. */
    public static String t(String russian, @Nullable Object... arguments) {
        var locale = locale();
        var english = locale.getLanguage().equals("en") ? ENGLISH.find(russian) : null;
        var pattern = english == null ? russian : english;
        if (arguments.length == 0) {
            return typeset(pattern);
        }
        var spoken = new Spoken(english == null ? RUSSIAN : Locale.ENGLISH, pattern);
        var format = (MessageFormat) FORMATS.computeIfAbsent(spoken, s -> new MessageFormat(s.pattern, s.locale))
                .clone();
        return typeset(format.format(Arrays.stream(arguments).map(Text::worded).toArray()));
    }

    /** What a refusal says, in the viewer's language. */
    public static String t(Refusal refusal) {
        return t(refusal.pattern(), refusal.arguments());
    }

    /** «1 сентября 2026». */
    public static String day(LocalDate day) {
        return day.format(DAYS.computeIfAbsent(
                locale(), spoken -> DateTimeFormatter.ofPattern("d" + HARD + "MMMM uuuu", spoken)));
    }

    /** «сентября 2026». */
    public static String month(LocalDate within) {
        return within.format(DateTimeFormatter.ofPattern("MMMM" + HARD + "uuuu", locale()));
    }

    /** «01.09.2026», as it is typed into a field and read in a column. */
    public static String shortDay(LocalDate day) {
        return day.format(Days.TYPED);
    }

    /** «1 сентября 2026, 16:20» by the clock of the place. */
    public static String moment(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        return day(there.toLocalDate()) + ", " + there.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    }

    /** «с 1 сентября 2026 по 31 мая 2027», «с 1 сентября 2026», «1 сентября 2026» for a single day. */
    public static String period(Period period) {
        var last = period.last();
        if (last == null) {
            return t("с {0}", period.first());
        }
        return last.equals(period.first()) ? day(last) : t("с {0} по {1}", period.first(), last);
    }

    /** «12 345» with non-breaking spaces. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** «Иванова М. П.» from surname, name and patronymic; what is absent is left out. */
    public static String initials(String surname, String name, @Nullable String patronymic) {
        return typeset((surname + " " + initial(name) + " " + (patronymic == null ? "" : initial(patronymic))).strip());
    }

    /** «Воробьёва Н. С.» from «Воробьёва Наталья Сергеевна»; what is short already stays. */
    public static String shortName(String full) {
        var words = full.strip().split("\\s+");
        return words.length < 2 || full.contains(".")
                ? full.strip()
                : initials(words[0], words[1], words.length > 2 ? words[2] : null);
    }

    /** How one speaks to a person: «Наталья Сергеевна» from «Воробьёва Наталья Сергеевна». */
    public static String address(String full) {
        var name = full.strip();
        int space = name.indexOf(' ');
        return space < 0 || name.contains(".")
                ? name
                : name.substring(space + 1).strip();
    }

    /** «Пятница, 11 сентября 2026». */
    public static String weekday(LocalDate day) {
        var name = day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale());
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1) + ", " + day(day);
    }

    private static String initial(String name) {
        return name.isBlank() ? "" : name.strip().substring(0, 1) + ".";
    }

    /** Two letters for the round badge of a person: of «Воробьёва Н. С.» ВН. */
    public static String face(String name) {
        var letters = new StringBuilder();
        for (var word : name.strip().split("[\\s" + HARD + "]+")) {
            if (!word.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.toString();
    }

    /** Holds together «№ 12», «А. П.», «15 мин». */
    public static String typeset(String words) {
        return LOOSE.matcher(words).replaceAll(String.valueOf(HARD));
    }

    /** Outside of a request, in jobs and papers, it is Russian. */
    static Locale locale() {
        var context = LocaleContextHolder.getLocaleContext();
        var wanted = context == null ? null : context.getLocale();
        return wanted != null && wanted.getLanguage().equals("en") ? Locale.ENGLISH : RUSSIAN;
    }

    private static @Nullable Object worded(@Nullable Object argument) {
        if (argument instanceof LocalDate date) {
            return day(date);
        }
        return argument instanceof Period period ? period(period) : argument;
    }
}
