package estafeta.mentorship;

import estafeta.kernel.SchoolYear;
import java.time.LocalDate;
import java.time.Month;

/** The school year that ends or has ended last. Its pairs are settled from May, usually by the end of September. */
public record YearEnd(SchoolYear year) {
    private static final Month FROM = Month.MAY;
    private static final Month TO = Month.SEPTEMBER;

    public static YearEnd of(LocalDate today) {
        var now = SchoolYear.of(today);
        var ending = today.getMonth().compareTo(FROM) >= 0 && today.getMonth().compareTo(Month.AUGUST) <= 0;
        return new YearEnd(ending ? now : new SchoolYear(now.start() - 1));
    }

    /** Whether it is the time of year at which everybody settles the pairs. */
    public static boolean inSeason(LocalDate today) {
        return today.getMonth().compareTo(FROM) >= 0 && today.getMonth().compareTo(TO) <= 0;
    }

    /** Whether what is settled on this day is recorded late. */
    public boolean late(LocalDate today) {
        return today.isAfter(LocalDate.of(year.start() + 1, TO, TO.maxLength()));
    }

    public SchoolYear next() {
        return new SchoolYear(year.start() + 1);
    }

    /** The first day of the coming year. */
    public LocalDate begins() {
        return next().period().first();
    }

    /** Until when a pair goes on: to the last lessons; one whose term went beyond them, one year more. */
    public LocalDate until(LocalDate last) {
        var lessons = next().lastLessons();
        var beyond = last.plusYears(1);
        return beyond.isAfter(lessons) ? beyond : lessons;
    }
}
