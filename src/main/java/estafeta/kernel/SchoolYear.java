package estafeta.kernel;

import java.time.LocalDate;
import java.time.Month;

/** A school year, named by the year it begins in; from 1 September to 31 August. */
public record SchoolYear(int start) implements Comparable<SchoolYear> {
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public Period period() {
        return Period.of(LocalDate.of(start, Month.SEPTEMBER, 1), LocalDate.of(start + 1, Month.AUGUST, 31));
    }

    /** The part of the year in which pairs meet: to 31 May. */
    public LocalDate lastLessons() {
        return LocalDate.of(start + 1, Month.MAY, 31);
    }

    /** From the day to the last lessons; with less than three months left, to those of the coming year. */
    public static Period lessonsFrom(LocalDate day) {
        var year = of(day);
        return Period.of(
                day,
                day.isBefore(year.lastLessons().minusMonths(3))
                        ? year.lastLessons()
                        : new SchoolYear(year.start + 1).lastLessons());
    }

    public String words() {
        return start + "–" + (start + 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(start, other.start);
    }
}
