package estafeta.people;

import estafeta.kernel.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is a young teacher by one definition. Age counts in full years: «до 35» holds until the day before the 36th
 * birthday. Experience counts from the first day of teaching: with {@code inclusive} the anniversary still belongs to it.
 * Where an absence stops the clock, its days are not experience.
 */
public record YoungTeacherRule(
        String code,
        String title,
        @Nullable Integer maxAge,
        @Nullable Integer maxExperienceYears,
        boolean inclusive,
        boolean absenceStopsClock) {

    /** Whether it holds on a day; what is not known does not make anybody young. */
    public boolean holds(
            @Nullable LocalDate birth, @Nullable LocalDate teachingSince, List<Period> absences, LocalDate on) {
        return until(
                        birth,
                        teachingSince,
                        absences.stream().map(absence -> known(absence, on)).toList())
                .filter(last -> !last.isBefore(on))
                .isPresent();
    }

    /**
     * The last day on which it holds: {@link LocalDate#MAX} while an absence without an end stops the clock; nothing if
     * the rule asks for a day that is not known.
     */
    public Optional<LocalDate> until(
            @Nullable LocalDate birth, @Nullable LocalDate teachingSince, List<Period> absences) {
        var last = LocalDate.MAX;
        if (maxAge != null) {
            if (birth == null) {
                return Optional.empty();
            }
            last = birth.plusYears(inclusive ? maxAge + 1 : maxAge).minusDays(1);
        }
        if (maxExperienceYears != null) {
            if (teachingSince == null) {
                return Optional.empty();
            }
            var experienced = experienced(maxExperienceYears, teachingSince, absences);
            last = experienced.isBefore(last) ? experienced : last;
        }
        return Optional.of(last);
    }

    private LocalDate experienced(int years, LocalDate teachingSince, List<Period> absences) {
        var last = teachingSince.plusYears(years).minusDays(inclusive ? 0 : 1);
        if (!absenceStopsClock) {
            return last;
        }
        var counted = teachingSince;
        for (var absence :
                absences.stream().sorted(Comparator.comparing(Period::first)).toList()) {
            var first = absence.first().isBefore(counted) ? counted : absence.first();
            var end = absence.last();
            if (first.isAfter(last)) {
                continue;
            }
            if (end == null) {
                return LocalDate.MAX;
            }
            if (!end.isBefore(first)) {
                last = last.plusDays(ChronoUnit.DAYS.between(first, end) + 1);
                counted = end.plusDays(1);
            }
        }
        return last;
    }

    /** An absence as far as it has come by the day, so that the answer for a past day stays the same. */
    private static Period known(Period absence, LocalDate on) {
        return absence.open() && absence.first().isBefore(on) ? absence.endingOn(on) : absence;
    }
}
