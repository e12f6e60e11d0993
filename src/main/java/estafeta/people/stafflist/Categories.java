package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.Cell;
import estafeta.intake.Margin;
import estafeta.people.StatedDate;
import estafeta.people.stafflist.StaffCategory.Level;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a category with its order and dates. Since 1 September 2023 a category has no end; an earlier one holds for five
 * years (приказ Минпросвещения России от 24.03.2023 № 196).
 */
final class Categories {

    private static final LocalDate INDEFINITE_SINCE = LocalDate.of(2023, 9, 1);
    private static final int YEARS_BEFORE = 5;
    private static final Pattern NONE =
            Pattern.compile("-+|—|0|[бн]\\s*/\\s*к\\.?|нет|не имее\\p{L}*|без( категории| кат\\.?)?");
    private static final Pattern FIT = Pattern.compile("с\\.?з\\.?д\\.?|соотв.*");
    private static final Pattern MENTOR = Pattern.compile("педагог\\p{L}*\\s*-\\s*наставник.*");
    private static final Pattern METHODIST = Pattern.compile("педагог\\p{L}*\\s*-\\s*методист.*");
    private static final Pattern HIGHEST = Pattern.compile("(высш|вкк|в\\s*/\\s*к|в\\.\\s*к|вк\\b|в\\b).*");
    private static final Pattern FIRST = Pattern.compile("(перв|1|i(?!i)|пкк|п\\.\\s*к).*");
    private static final Pattern ORDER = Pattern.compile(
            "(?:приказ\\p{L}*|пр)\\.?\\s*(?:№\\s*)?([\\p{L}\\d/-]*\\d[\\p{L}\\d/-]*)\\s*(?:от\\s*([\\d.]+))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:приказ\\p{L}*|пр\\.)[^№\\d]*[\\d.]+\\s*(?:г\\.?|года)?\\s*№\\s*([\\p{L}\\d/-]+)");
    private static final Pattern UNTIL = Pattern.compile("(?<!\\p{L})до\\s+(.*)");
    private static final Pattern FOREVER = Pattern.compile(".*бессроч.*");

    private Categories() {}

    static boolean looksLike(String words) {
        var plain = words.toLowerCase(Locale.ROOT);
        return level(plain).isPresent() || FIT.matcher(plain).lookingAt();
    }

    static Optional<StaffCategory> read(Cell cell, Margin margin, LocalDate asOf) {
        var words = cell.words().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var fit = FIT.matcher(words);
        if (fit.lookingAt()) {
            var since = Dates.find(words, asOf).orElse(null);
            return Optional.of(new StaffCategory(Level.NONE, since, null, false, "", true));
        }
        var level = level(words);
        if (level.isEmpty()) {
            margin.ask(
                    t(
                            "Категория читается как «первая», «высшая», «педагог-наставник», «педагог-методист», «СЗД» или «б/к»."),
                    t("Исправьте ячейку, пока категория не внесена."));
            return Optional.empty();
        }
        if (level.get() == Level.NONE) {
            return Optional.of(new StaffCategory(Level.NONE, null, null, false, "", false));
        }
        return Optional.of(dated(level.get(), words, margin, asOf));
    }

    private static StaffCategory dated(Level level, String words, Margin margin, LocalDate asOf) {
        var order = ORDER.matcher(words);
        var dayFirst = DAY_FIRST.matcher(words);
        var number = order.find() ? order.group(1) : dayFirst.find() ? dayFirst.group(1) : "";
        var ending = UNTIL.matcher(words);
        var until = ending.find() ? Dates.find(ending.group(1), asOf).orElse(null) : null;
        var given = until == null
                ? Dates.find(ORDER.matcher(words).replaceFirst("$2"), asOf).orElse(null)
                : null;
        var forever = FOREVER.matcher(words).matches()
                || given != null && !given.first().isBefore(INDEFINITE_SINCE);
        var last = until != null ? until.last() : forever || given == null ? null : fiveYears(given);
        if (last != null && last.isBefore(asOf)) {
            margin.ask(
                    t(
                            "Категория, присвоенная до 01.09.2023, действует пять лет: эта кончилась {0}.",
                            Dates.SHORT.format(last)),
                    t("Если её подтвердили, впишите новый приказ и дату."));
        }
        return new StaffCategory(level, given, last, forever, number, false);
    }

    private static LocalDate fiveYears(StatedDate given) {
        return given.exact()
                ? given.first().plusYears(YEARS_BEFORE).minusDays(1)
                : given.last().plusYears(YEARS_BEFORE);
    }

    private static Optional<Level> level(String words) {
        if (NONE.matcher(words).matches()) {
            return Optional.of(Level.NONE);
        }
        if (MENTOR.matcher(words).matches()) {
            return Optional.of(Level.MENTOR);
        }
        if (METHODIST.matcher(words).matches()) {
            return Optional.of(Level.METHODIST);
        }
        if (HIGHEST.matcher(words).matches()) {
            return Optional.of(Level.HIGHEST);
        }
        return FIRST.matcher(words).matches() && !Pattern.matches("\\d{2}.*", words)
                ? Optional.of(Level.FIRST)
                : Optional.empty();
    }
}
