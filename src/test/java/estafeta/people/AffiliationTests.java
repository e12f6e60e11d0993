package estafeta.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AffiliationTests {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 31);

    @Test
    void endsWithTheLastDay() {
        assertThat(since(SEPTEMBER).leave(MAY).period()).isEqualTo(Period.of(SEPTEMBER, MAY));
    }

    @Test
    void isLeftOnce() {
        var left = since(SEPTEMBER).leave(MAY);
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> left.leave(MAY))
                .withMessage("Уход уже отмечен: последний день 31.05.2027. Более поздний день указать нельзя.");
        assertThat(left.leave(MAY.minusDays(1)).period().last()).isEqualTo(MAY.minusDays(1));
    }

    @Test
    void isNotLeftBeforeItBegins() {
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> since(SEPTEMBER).leave(SEPTEMBER.minusDays(1)));
    }

    @Test
    void cutsWhatIsOpenToItself() {
        var left = since(SEPTEMBER).leave(MAY);
        assertThat(left.within(Period.since(SEPTEMBER.plusDays(1)))).isEqualTo(Period.of(SEPTEMBER.plusDays(1), MAY));
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> left.within(Period.of(SEPTEMBER, MAY.plusDays(1))));
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> left.within(Period.since(SEPTEMBER.minusDays(1))));
    }

    private static Affiliation since(LocalDate first) {
        return new Affiliation(
                AffiliationId.next(), PersonId.next(), NodeId.next(), AffiliationKind.EMPLOYEE, Period.since(first), 0);
    }
}
