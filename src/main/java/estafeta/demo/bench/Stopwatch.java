package estafeta.demo.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.function.Supplier;

/** Prints how long a part took, and tells what memory a collection leaves. */
final class Stopwatch {
    private static final String LINE = "%-44s %9.1f%n";
    private static final int MEGABYTE = 1024 * 1024;

    private Stopwatch() {}

    static <T> T timed(PrintWriter out, String what, Supplier<T> work) {
        var begun = System.nanoTime();
        var result = work.get();
        out.printf(LINE, what, Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
        out.flush();
        return result;
    }

    /** Megabytes. */
    static long settledHeap() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getUsage().getUsed())
                        .sum()
                / MEGABYTE;
    }
}
