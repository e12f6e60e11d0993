package estafeta.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whole days from the first to the last, both included; without a last day it still goes on. */
public record Period(LocalDate first, @Nullable LocalDate last) {
    public Period {
        if (last != null && last.isBefore(first)) {
            throw KernelRefused.endsBeforeItBegins(first, last);
        }
    }

    public static Period since(LocalDate first) {
        return new Period(first, null);
    }

    public static Period of(LocalDate first, LocalDate last) {
        return new Period(first, last);
    }

    public boolean open() {
        return last == null;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    public boolean endsBy(LocalDate day) {
        return last != null && !last.isAfter(day);
    }

    public boolean overlaps(Period other) {
        return (last == null || !other.first.isAfter(last)) && (other.last == null || !first.isAfter(other.last));
    }

    /** Whether every day of the other period is a day of this one. */
    public boolean covers(Period other) {
        return contains(other.first) && (last == null || (other.last != null && !other.last.isAfter(last)));
    }

    public Period endingOn(LocalDate day) {
        return new Period(first, day);
    }

    public Period startingOn(LocalDate day) {
        return new Period(day, last);
    }

    /** From the first day of the one that begins earlier to the last of the one that ends later. */
    public Period joined(Period other) {
        return new Period(
                first.isBefore(other.first) ? first : other.first,
                last == null || other.last == null ? null : last.isAfter(other.last) ? last : other.last);
    }

    /** As PostgreSQL writes a daterange, for statements that take it as text. */
    public String sql() {
        return "[" + first + "," + (last == null ? ")" : last + "]");
    }
}
