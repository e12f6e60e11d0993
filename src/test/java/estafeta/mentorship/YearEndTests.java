package estafeta.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.kernel.SchoolYear;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class YearEndTests {
    private static final YearEnd END = new YearEnd(new SchoolYear(2025));

    @Test
    void isTheYearThatEndsFromMayAndTheLastOneAfterwards() {
        assertThat(YearEnd.of(LocalDate.of(2026, 4, 30)).year()).isEqualTo(new SchoolYear(2024));
        assertThat(YearEnd.of(LocalDate.of(2026, 5, 1))).isEqualTo(END);
        assertThat(YearEnd.of(LocalDate.of(2026, 8, 31))).isEqualTo(END);
        assertThat(YearEnd.of(LocalDate.of(2026, 9, 1))).isEqualTo(END);
        assertThat(YearEnd.of(LocalDate.of(2027, 1, 15))).isEqualTo(END);
    }

    @Test
    void isSettledFromMayToSeptemberAndLateAfterwards() {
        assertThat(YearEnd.inSeason(LocalDate.of(2026, 4, 30))).isFalse();
        assertThat(YearEnd.inSeason(LocalDate.of(2026, 5, 1))).isTrue();
        assertThat(YearEnd.inSeason(LocalDate.of(2026, 7, 15))).isTrue();
        assertThat(YearEnd.inSeason(LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(YearEnd.inSeason(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(END.late(LocalDate.of(2026, 9, 30))).isFalse();
        assertThat(END.late(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void lastsToTheLastLessonsAndWhereATermWentBeyondThemOneYearMore() {
        assertThat(END.begins()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(END.until(LocalDate.of(2026, 5, 31))).isEqualTo(LocalDate.of(2027, 5, 31));
        assertThat(END.until(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2027, 5, 31));
        assertThat(END.until(LocalDate.of(2026, 8, 31))).isEqualTo(LocalDate.of(2027, 8, 31));
    }
}
