package estafeta.demo.bench;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that falls the same way every time. */
final class Dice {
    private static final long FIRST_MOMENT = 1_756_684_800_000L; // 1 September 2025
    private final Random random = new Random(2026);
    private long made;

    /** An id as the program makes them, one a millisecond. */
    UUID id() {
        long time = (FIRST_MOMENT + made++) << 16;
        long version = 0x7000L | (random.nextInt() & 0x0fffL);
        long variant = 0x8000_0000_0000_0000L | (random.nextLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(time | version, variant);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
