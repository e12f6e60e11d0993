package estafeta.grammar;

import java.time.LocalDate;
import java.util.List;

/** Dates in words: «первого сентября две тысячи двадцать шестого года». */
public final class Dates {

    private static final List<String> MONTHS = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");

    private Dates() {}

    public static String inWords(LocalDate day, Case wanted) {
        return Numerals.ordinal(day.getDayOfMonth(), Gender.NEUTER, wanted) + " "
                + MONTHS.get(day.getMonthValue() - 1) + " "
                + Numerals.ordinal(day.getYear(), Gender.MASCULINE, Case.GENITIVE) + " года";
    }
}
