package estafeta.people;

import static estafeta.people.StatedDate.Precision.*;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.people.StatedDate.Precision;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeachingStartTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021                | 2021-09-01 | YEAR
            с 2021 года         | 2021-09-01 | YEAR
            2021 г.             | 2021-09-01 | YEAR
            с сентября 2021     | 2021-09-01 | MONTH
            с мая 2022 г.       | 2022-05-01 | MONTH
            1 марта 2020        | 2020-03-01 | DAY
            09.2021             | 2021-09-01 | MONTH
            15.10.2021          | 2021-10-15 | DAY
            2021-10-15          | 2021-10-15 | DAY
            2 г. 3 мес.         | 2024-08-22 | MONTH
            2 года 3 месяца     | 2024-08-22 | MONTH
            8 мес               | 2026-03-22 | MONTH
            5 лет               | 2021-11-22 | YEAR
            5                   | 2021-11-22 | YEAR
            2,5                 | 2024-05-22 | MONTH
            2,5 года            | 2024-05-22 | MONTH
            нет                 | 2026-11-22 | YEAR
            """)
    void readsWhatPeopleWrite(String typed, LocalDate since, Precision precision) {
        assertThat(TeachingStart.read(typed, TODAY)).contains(new TeachingStart(since, precision));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "давно", "31.02.2021", "1899", "2090", "13.2021", "с 3 марта"})
    void leavesWhatItCannotRead(String typed) {
        assertThat(TeachingStart.read(typed, TODAY)).isEmpty();
    }

    @Test
    void isToldAsExactlyAsItIsKnown() {
        assertThat(TeachingStart.in(2015).words()).isEqualTo("с 2015 года");
        assertThat(TeachingStart.of(StatedDate.month(2015, 9)).words()).isEqualTo("с сентября\u00a02015");
        assertThat(TeachingStart.on(LocalDate.of(2015, 9, 1)).words()).isEqualTo("с 1\u00a0сентября 2015");
    }

    @Test
    void countsExperienceInYearsAndMonths() {
        assertThat(TeachingStart.on(LocalDate.of(2024, 8, 22)).experience(TODAY))
                .isEqualTo(Period.of(2, 3, 0));
        assertThat(TeachingStart.on(TODAY.plusDays(3)).experience(TODAY)).isEqualTo(Period.ZERO);
    }
}
