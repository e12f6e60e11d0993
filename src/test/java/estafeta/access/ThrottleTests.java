package estafeta.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTests {
    @Test
    void leavesTheFirstTriesFree() {
        assertThat(Throttle.LOGIN.pause(1)).isZero();
        assertThat(Throttle.LOGIN.pause(4)).isZero();
    }

    @Test
    void doublesThePauseUpToTheLongest() {
        assertThat(Throttle.LOGIN.pause(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Throttle.LOGIN.pause(6)).isEqualTo(Duration.ofSeconds(60));
        assertThat(Throttle.LOGIN.pause(7)).isEqualTo(Duration.ofSeconds(120));
        assertThat(Throttle.LOGIN.pause(1000)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void isPatientWithAWholeSchool() {
        assertThat(Throttle.ADDRESS.pause(50)).isZero();
    }

    @Test
    void saysWhenToTryAgain() {
        assertThat(AccessRefused.tooManyTries(Duration.ofSeconds(21)))
                .hasMessage("Слишком много попыток подряд. Попробуйте снова через 21 секунду.");
        assertThat(AccessRefused.tooManyTries(Duration.ofSeconds(121)))
                .hasMessage("Слишком много попыток подряд. Попробуйте снова через 3 минуты.");
    }
}
