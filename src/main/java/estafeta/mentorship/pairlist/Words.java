package estafeta.mentorship.pairlist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days in findings, as people write them in lists. */
final class Words {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private Words() {}

    static String day(LocalDate day) {
        return SHORT.format(day);
    }
}
