package estafeta.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids: UUID version 7, so that rows made together lie together. Each is greater than those the program made
 * before it, even within one millisecond (RFC 9562, 6.2, method 3: the twelve bits after the milliseconds count on).
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LATEST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long tick = LATEST.accumulateAndGet(now, (latest, clock) -> Math.max(latest + 1, clock));
        long time = (tick >>> 12) << 16 | 0x7000L | (tick & 0x0fffL);
        long variant = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(time, variant);
    }
}
