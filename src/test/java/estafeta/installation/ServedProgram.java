package estafeta.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** «serve» as an operator starts it: a process of its own, on a home in a folder, open at one address for ever. */
public final class ServedProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LINK = Pattern.compile("http://\\S+(/invitation/\\S+)");
    /** A start counts more than speed later. */
    private static final List<String> QUICK_TO_START = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dsun.jnu.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED");

    private final Path home;
    private final int port;
    private final List<String> options;
    private final Map<String, String> environment;
    private final Path said;
    private Process process;

    private ServedProgram(Path home, int port, List<String> options, Map<String, String> environment)
            throws IOException {
        this.home = home;
        this.port = port;
        this.options = options;
        this.environment = environment;
        this.said = home.resolveSibling(home.getFileName() + ".said");
        this.process = run();
    }

    /** On a home that is made if it is absent; open when this returns. */
    public static ServedProgram start(Path home) throws Exception {
        return start(home, List.of(), Map.of());
    }

    static ServedProgram start(Path home, List<String> options, Map<String, String> environment) throws Exception {
        var program = new ServedProgram(home.toAbsolutePath(), freePort(), options, environment);
        program.waitUntilOpen();
        return program;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The link that the first start prints. */
    public String administratorLink() throws IOException {
        var link = LINK.matcher(said());
        assertThat(link.find()).as(said()).isTrue();
        return address() + link.group(1);
    }

    boolean alive() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kills the server of the home, if one runs now. */
    boolean killPostgres() {
        return RunningPostgres.in(data())
                .map(server -> server.process().destroyForcibly())
                .orElse(false);
    }

    /** Starts the program after its end; it may still be starting when this returns. */
    void startAgain() throws IOException {
        assertThat(alive()).isFalse();
        process = run();
    }

    void waitUntilOpen() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!said().contains("Остановить: Ctrl+C")) {
            assertThat(alive()).as(said()).isTrue();
            assertThat(Instant.now()).as(said()).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** What it has written to the terminal since the last start. */
    String said() throws IOException {
        return Files.readString(said);
    }

    Database database() {
        return EmbeddedPostgres.running(home);
    }

    private Path data() {
        return home.resolve("postgres").resolve(PostgresPrograms.VERSION);
    }

    private Process run() throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(QUICK_TO_START);
        command.addAll(List.of("-cp", classPath(), "estafeta.Estafeta", "serve"));
        command.addAll(List.of("--home", home.toString(), "--port", String.valueOf(port)));
        command.addAll(options);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What the tests run on, without the tests. */
    private static String classPath() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        RunningPostgres.in(data()).ifPresent(RunningPostgres::stop);
    }
}
