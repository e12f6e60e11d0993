package estafeta.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a letter that could not be sent is tried again: seldomer each time, for two days, then no more. */
final class Retry {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private Retry() {}

    /** How long to wait after so many failed attempts; empty when it is time to give up. */
    static Optional<Duration> after(int attempts) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(attempts - 1));
    }
}
