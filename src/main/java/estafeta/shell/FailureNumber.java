package estafeta.shell;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Under which a failure of ours stands in the log: short enough to be read out on the telephone. */
public final class FailureNumber {
    private FailureNumber() {}

    public static String next() {
        var digits =
                String.format(Locale.ROOT, "%08d", ThreadLocalRandom.current().nextInt(100_000_000));
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }
}
