package estafeta.grammar;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;

/** Numbers in words. Cardinals are ICU's; ordinals our own: ICU 78 leaves «двести» and «сороковой» as they are in each case. */
public final class Numerals {

    private static final RuleBasedNumberFormat SPELLING =
            new RuleBasedNumberFormat(ULocale.forLanguageTag("ru"), RuleBasedNumberFormat.SPELLOUT);
    private static final PluralRules PLURALS = PluralRules.forLocale(Locale.of("ru"));
    private static final List<String> TO_NINETEEN = List.of(
            "нулевой",
            "первый",
            "второй",
            "третий",
            "четвёртый",
            "пятый",
            "шестой",
            "седьмой",
            "восьмой",
            "девятый",
            "десятый",
            "одиннадцатый",
            "двенадцатый",
            "тринадцатый",
            "четырнадцатый",
            "пятнадцатый",
            "шестнадцатый",
            "семнадцатый",
            "восемнадцатый",
            "девятнадцатый");
    private static final List<String> TENS = List.of(
            "двадцатый",
            "тридцатый",
            "сороковой",
            "пятидесятый",
            "шестидесятый",
            "семидесятый",
            "восьмидесятый",
            "девяностый");
    private static final List<String> TIMES =
            List.of("", "двух", "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти");
    private static final int LARGEST_ORDINAL = 9999;

    private Numerals() {}

    /** «двух тысяч двадцати шести»; of things, not of people, in the accusative. */
    public static String cardinal(long number, Gender gender, Case wanted) {
        var rules = "%spellout-cardinal-" + lower(gender) + (wanted == Case.NOMINATIVE ? "" : "-" + lower(wanted));
        String words;
        synchronized (SPELLING) {
            words = SPELLING.format(number, rules);
        }
        return words.replace("трех", "трёх")
                .replace("четырех", "четырёх")
                .replaceAll("(тр|четыр)ем(?= |$)", "$1ём")
                .replace("нулем", "нулём");
    }

    /** «две тысячи двадцать шестого», from 0 to 9999. */
    public static String ordinal(int number, Gender gender, Case wanted) {
        if (number < 0 || number > LARGEST_ORDINAL) {
            throw new IllegalArgumentException("no ordinal of " + number);
        }
        int last = last(number);
        int before = number - last;
        var head = before == 0
                ? ""
                : cardinal(before, Gender.MASCULINE, Case.NOMINATIVE).replaceFirst("^одна ", "") + " ";
        return head + agreed(word(last), gender, wanted);
    }

    /** «1 педагог», «2 педагога», «5 педагогов». */
    public static String counted(long number, String one, String few, String many) {
        return number + "\u00a0" + agreeing(number, one, few, many);
    }

    /** Of «месяц», «месяца», «месяцев» the one that goes with the number. */
    public static String agreeing(long number, String one, String few, String many) {
        return switch (PLURALS.select(number)) {
            case "one" -> one;
            case "few" -> few;
            default -> many;
        };
    }

    /** What of a number takes the ending: of 2026 six, of 2020 twenty, of 1900 nine hundred. */
    private static int last(int number) {
        if (number % 100 > 0) {
            return number % 100 < TO_NINETEEN.size() || number % 10 == 0 ? number % 100 : number % 10;
        }
        return number % 1000 > 0 ? number % 1000 : number;
    }

    private static String word(int last) {
        if (last < TO_NINETEEN.size()) {
            return TO_NINETEEN.get(last);
        }
        if (last < 100) {
            return TENS.get(last / 10 - 2);
        }
        return last < 1000 ? TIMES.get(last / 100 - 1) + "сотый" : TIMES.get(last / 1000 - 1) + "тысячный";
    }

    private static String agreed(String ordinal, Gender gender, Case wanted) {
        var third = ordinal.equals("третий");
        var endings = switch (gender) {
            case MASCULINE ->
                third
                        ? List.of("ий", "ьего", "ьему", "ий", "ьим", "ьем")
                        : List.of(
                                ordinal.substring(ordinal.length() - 2),
                                "ого",
                                "ому",
                                ordinal.substring(ordinal.length() - 2),
                                "ым",
                                "ом");
            case NEUTER ->
                third
                        ? List.of("ье", "ьего", "ьему", "ье", "ьим", "ьем")
                        : List.of("ое", "ого", "ому", "ое", "ым", "ом");
            case FEMININE ->
                third ? List.of("ья", "ьей", "ьей", "ью", "ьей", "ьей") : List.of("ая", "ой", "ой", "ую", "ой", "ой");
            case PLURAL ->
                third ? List.of("ьи", "ьих", "ьим", "ьи", "ьими", "ьих") : List.of("ые", "ых", "ым", "ые", "ыми", "ых");
        };
        return ordinal.substring(0, ordinal.length() - 2) + endings.get(wanted.ordinal());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
