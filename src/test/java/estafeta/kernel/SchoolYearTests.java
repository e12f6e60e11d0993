package estafeta.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SchoolYearTests {
    private static final LocalDate THIS_MAY = LocalDate.of(2027, 5, 31);
    private static final LocalDate NEXT_MAY = LocalDate.of(2028, 5, 31);

    @Test
    void lessonsGoOnToMayAndFromSpringToTheNextMay() {
        assertThat(SchoolYear.lessonsFrom(LocalDate.of(2026, 9, 1)))
                .isEqualTo(Period.of(LocalDate.of(2026, 9, 1), THIS_MAY));
        assertThat(SchoolYear.lessonsFrom(LocalDate.of(2027, 2, 27)).last()).isEqualTo(THIS_MAY);
        assertThat(SchoolYear.lessonsFrom(LocalDate.of(2027, 2, 28)).last()).isEqualTo(NEXT_MAY);
        assertThat(SchoolYear.lessonsFrom(LocalDate.of(2027, 8, 20)).last()).isEqualTo(NEXT_MAY);
    }
}
