package estafeta.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryTests {
    @Test
    void waitsLongerEachTime() {
        var pauses = IntStream.rangeClosed(1, 8)
                .mapToObj(attempts -> Retry.after(attempts).orElseThrow())
                .toList();
        assertThat(pauses).isSorted().doesNotHaveDuplicates();
        assertThat(pauses.getFirst()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void givesUpAfterTwoDays() {
        assertThat(Retry.after(9)).isEmpty();
    }
}
