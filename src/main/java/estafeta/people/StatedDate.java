package estafeta.people;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** A date as exactly as it was told: the first day of the year or month if no more is known. */
public record StatedDate(LocalDate first, Precision precision) {

    /** How much of a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public static StatedDate day(LocalDate day) {
        return new StatedDate(day, Precision.DAY);
    }

    public static StatedDate month(int year, int month) {
        return new StatedDate(LocalDate.of(year, month, 1), Precision.MONTH);
    }

    public static StatedDate year(int year) {
        return new StatedDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    public boolean exact() {
        return precision == Precision.DAY;
    }

    /** The latest day this date may mean. */
    public LocalDate last() {
        return switch (precision) {
            case DAY -> first;
            case MONTH -> first.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> first.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    /** As ISO 8601 has it, as exact as it was told: 2026, 2026-09 or 2026-09-01. */
    public String iso() {
        return switch (precision) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> Year.from(first).toString();
        };
    }

    /** Whether both may mean one day. */
    public boolean agrees(StatedDate other) {
        return !last().isBefore(other.first) && !other.last().isBefore(first);
    }
}
