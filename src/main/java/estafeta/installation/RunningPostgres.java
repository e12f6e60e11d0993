package estafeta.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that runs on a data folder now, whoever started it: found by its pid file, believed by its command line. */
record RunningPostgres(ProcessHandle process, int port) {

    static Optional<RunningPostgres> in(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            var pid = Long.parseLong(lines.getFirst().strip());
            var command = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8)
                    .split("\0");
            var ours = command[0].endsWith("postgres") && List.of(command).contains(data.toString());
            return ours && lines.size() > 3
                    ? ProcessHandle.of(pid)
                            .map(process -> new RunningPostgres(
                                    process, Integer.parseInt(lines.get(3).strip())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no such file or no such process
        }
    }

    /** Ends sessions and stops cleanly; if that takes too long, stops at once: the log makes up for it at the next start. */
    void stop() {
        signal("INT");
        if (!endsWithin(Duration.ofSeconds(30))) {
            signal("QUIT");
            endsWithin(Duration.ofSeconds(30));
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, process.pid()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
