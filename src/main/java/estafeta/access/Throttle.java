package estafeta.access;

import java.time.Duration;

/** How long to wait after failed tries: some are free, then each doubles the pause, up to the longest. */
enum Throttle {
    /** Tries with one login. */
    LOGIN(5, Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** Tries from one network address: a whole school may stand behind it. */
    ADDRESS(60, Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** Typed codes of slips from one network address. */
    CODE(20, Duration.ofMinutes(1), Duration.ofHours(1));

    /** After this long without a try the failures are forgotten. */
    static final Duration MEMORY = Duration.ofHours(24);

    private final int free;
    private final Duration first;
    private final Duration longest;

    Throttle(int free, Duration first, Duration longest) {
        this.free = free;
        this.first = first;
        this.longest = longest;
    }

    Duration pause(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var pause = first.multipliedBy(1L << Math.min(20, failures - free));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
