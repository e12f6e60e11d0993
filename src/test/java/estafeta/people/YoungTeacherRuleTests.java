package estafeta.people;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YoungTeacherRuleTests {
    private static final LocalDate SEPTEMBER = LocalDate.of(2023, 9, 1);
    private static final LocalDate BORN = LocalDate.of(1990, 11, 22);
    private static final List<Period> NEVER_AWAY = List.of();
    private static final YoungTeacherRule AGE = rule(35, null, true, false);
    private static final YoungTeacherRule THREE_YEARS = rule(null, 3, true, false);
    private static final YoungTeacherRule BOTH = rule(35, 3, true, false);
    private static final YoungTeacherRule FIVE_YEARS = rule(null, 5, true, false);
    private static final YoungTeacherRule UNDER_TWO_YEARS = rule(null, 2, false, false);
    private static final YoungTeacherRule THREE_YEARS_OF_WORK = rule(null, 3, true, true);

    @Test
    void countsAgeInFullYearsUntilTheNextBirthday() {
        assertThat(AGE.holds(BORN, null, NEVER_AWAY, LocalDate.of(2026, 11, 21)))
                .isTrue();
        assertThat(AGE.holds(BORN, null, NEVER_AWAY, LocalDate.of(2026, 11, 22)))
                .isFalse();
    }

    @Test
    void countsTheAnniversaryInWhereItIsIncluded() {
        assertThat(THREE_YEARS.until(null, SEPTEMBER, NEVER_AWAY)).contains(LocalDate.of(2026, 9, 1));
        assertThat(UNDER_TWO_YEARS.until(null, SEPTEMBER, NEVER_AWAY)).contains(LocalDate.of(2025, 8, 31));
        assertThat(FIVE_YEARS.holds(null, LocalDate.of(2021, 4, 1), NEVER_AWAY, LocalDate.of(2026, 4, 1)))
                .isTrue();
        assertThat(FIVE_YEARS.holds(null, LocalDate.of(2021, 3, 31), NEVER_AWAY, LocalDate.of(2026, 4, 1)))
                .isFalse();
    }

    @Test
    void endsWithTheFirstOfTwoConditionsToEnd() {
        assertThat(BOTH.until(BORN, SEPTEMBER, NEVER_AWAY)).contains(LocalDate.of(2026, 9, 1));
        assertThat(BOTH.until(BORN, LocalDate.of(2025, 9, 1), NEVER_AWAY)).contains(LocalDate.of(2026, 11, 21));
    }

    @Test
    void doesNotHoldForWhatIsNotKnown() {
        assertThat(AGE.until(null, SEPTEMBER, NEVER_AWAY)).isEmpty();
        assertThat(BOTH.holds(null, SEPTEMBER, NEVER_AWAY, SEPTEMBER)).isFalse();
        assertThat(THREE_YEARS.holds(BORN, null, NEVER_AWAY, SEPTEMBER)).isFalse();
    }

    @Test
    void standsStillDuringAnAbsenceWhereItIsChosenSo() {
        var away = List.of(Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)));
        assertThat(THREE_YEARS_OF_WORK.until(null, SEPTEMBER, away)).contains(LocalDate.of(2026, 10, 2));
        assertThat(THREE_YEARS.until(null, SEPTEMBER, away)).contains(LocalDate.of(2026, 9, 1));
    }

    @Test
    void hasNoEndWhileAnAbsenceHasNone() {
        var away = List.of(Period.since(LocalDate.of(2024, 1, 1)));
        assertThat(THREE_YEARS_OF_WORK.until(null, SEPTEMBER, away)).contains(LocalDate.MAX);
        assertThat(THREE_YEARS_OF_WORK.holds(null, SEPTEMBER, away, LocalDate.of(2030, 1, 1)))
                .isTrue();
    }

    @Test
    void countsADayAwayFromTwoSchoolsOnce() {
        var january = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31));
        var february = Period.of(LocalDate.of(2024, 1, 16), LocalDate.of(2024, 2, 10));
        assertThat(THREE_YEARS_OF_WORK.until(null, SEPTEMBER, List.of(february, january)))
                .contains(LocalDate.of(2026, 9, 1).plusDays(41));
    }

    @Test
    void overlooksAnAbsenceAfterItsEnd() {
        var late = List.of(Period.of(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 12, 31)));
        assertThat(THREE_YEARS_OF_WORK.until(null, SEPTEMBER, late)).contains(LocalDate.of(2026, 9, 1));
    }

    private static YoungTeacherRule rule(
            @Nullable Integer age, @Nullable Integer years, boolean inclusive, boolean absenceStopsClock) {
        return new YoungTeacherRule("rule", "правило", age, years, inclusive, absenceStopsClock);
    }
}
