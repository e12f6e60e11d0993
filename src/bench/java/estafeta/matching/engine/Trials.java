package estafeta.matching.engine;

import estafeta.matching.engine.Crowd.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Runs trials one after the other, each in a JVM started as this one was, and ends those that take too long. */
final class Trials {
    private static final String END = "";
    /** What a JVM that is told to leave when memory is short answers. */
    private static final int OUT_OF_MEMORY = 3;

    /** By the system, when it has none left. */
    private static final int KILLED = 128 + 9;

    private Trials() {}

    /** @param patience from one fact to the next */
    static Facts run(Kind kind, int size, Contestant contestant, Duration patience) {
        try {
            var process = new ProcessBuilder(command(kind, size, contestant))
                    .redirectError(Redirect.INHERIT)
                    .start();
            var stop = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(stop);
            try {
                return listen(process, patience);
            } finally {
                process.destroyForcibly().waitFor();
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<String> command(Kind kind, int size, Contestant contestant) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Trial.class.getName()));
        command.addAll(List.of(kind.name(), String.valueOf(size), contestant.name()));
        return command;
    }

    private static Facts listen(Process process, Duration patience) throws InterruptedException {
        var lines = new LinkedBlockingQueue<String>();
        Thread.startVirtualThread(() -> hear(process.inputReader(), lines));
        var told = new EnumMap<Fact, List<Long>>(Fact.class);
        while (true) {
            var line = lines.poll(patience.toSeconds(), TimeUnit.SECONDS);
            if (line == null) return new Facts(told, "over %d s".formatted(patience.toSeconds()), false);
            if (line.equals(END)) break;
            note(line.substring(Trial.WORD.length()).split(" "), told);
        }
        return switch (process.waitFor()) {
            case 0 -> new Facts(told, "", false);
            case OUT_OF_MEMORY, KILLED -> new Facts(told, "out of memory", false);
            default -> new Facts(told, "failed", true);
        };
    }

    private static void note(String[] fact, Map<Fact, List<Long>> told) {
        told.computeIfAbsent(Fact.valueOf(fact[0]), one -> new ArrayList<>()).add(Long.parseLong(fact[1]));
    }

    private static void hear(BufferedReader out, BlockingQueue<String> lines) {
        try (out) {
            out.lines().filter(line -> line.startsWith(Trial.WORD)).forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            // it was ended while it spoke
        }
        lines.add(END);
    }
}
