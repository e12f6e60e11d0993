package estafeta.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 31);

    @Test
    void includesBothItsDays() {
        assertThat(Period.of(FIRST, LAST).contains(FIRST)).isTrue();
        assertThat(Period.of(FIRST, LAST).contains(LAST)).isTrue();
        assertThat(Period.of(FIRST, LAST).contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void goesOnWithoutALastDay() {
        assertThat(Period.since(FIRST).contains(LAST.plusYears(50))).isTrue();
    }

    @Test
    void meetsItsNeighbourOnlyOnASharedDay() {
        assertThat(Period.of(FIRST, LAST).overlaps(Period.since(LAST))).isTrue();
        assertThat(Period.of(FIRST, LAST).overlaps(Period.since(LAST.plusDays(1))))
                .isFalse();
    }

    @Test
    void coversOnlyWhatLiesWhollyInside() {
        assertThat(Period.since(FIRST).covers(Period.of(FIRST, LAST))).isTrue();
        assertThat(Period.of(FIRST, LAST).covers(Period.since(FIRST))).isFalse();
    }

    @Test
    void neverEndsBeforeItBegins() {
        assertThatExceptionOfType(KernelRefused.class)
                .isThrownBy(() -> Period.of(LAST, FIRST))
                .withMessage(
                        "Окончание 01.09.2026 раньше начала 31.05.2027. Поменяйте даты местами или исправьте одну из них.");
    }

    @Test
    void aSchoolYearRunsFromSeptemberToAugust() {
        assertThat(SchoolYear.of(LocalDate.of(2027, 8, 31))).isEqualTo(new SchoolYear(2026));
        assertThat(SchoolYear.of(LocalDate.of(2027, 9, 1)).words()).isEqualTo("2027–2028");
    }
}
