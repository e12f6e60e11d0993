package estafeta.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * The PostgreSQL that comes along: its data lies in a folder, it listens on the loopback address alone, stops with the
 * program, and is started again if it dies. The caller sees to it that a folder is used by one program at a time.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "estafeta_owner";
    private static final String PROGRAM = "estafeta_app";
    private static final String DATABASE = "estafeta";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresPrograms programs;
    private final PostgresAccount runner;
    private final SecretFolder secrets;
    private final Path folder;
    private final Path data;
    private final Path log;
    private final boolean durable;
    private final Thread stopping = new Thread(this::stop, "stop-postgres");
    private int port;
    private boolean stopped;

    private EmbeddedPostgres(Path home, String name, boolean durable) throws IOException {
        this.folder = home.resolve("postgres");
        this.programs = PostgresPrograms.unpackedIn(folder);
        this.runner = PostgresAccount.of(home);
        this.secrets = new SecretFolder(home.resolve("secrets"));
        this.data = folder.resolve(name);
        this.log = folder.resolve(name + ".log");
        this.durable = durable;
    }

    /** Starts the database kept in this home; it is made at the first start. Port 0 takes a free one. */
    public static EmbeddedPostgres start(Path home, int port) {
        return start(home, port, true);
    }

    /** A fresh, empty and forgetful server; its data goes when it stops. */
    public static EmbeddedPostgres forTests(Path home) {
        return start(home, 0, false);
    }

    private static EmbeddedPostgres start(Path folder, int port, boolean durable) {
        try {
            var home = Files.createDirectories(folder).toRealPath();
            var name = durable ? PostgresPrograms.VERSION : "test-" + UUID.randomUUID();
            var postgres = new EmbeddedPostgres(home, name, durable);
            RunningPostgres.in(postgres.data).ifPresent(RunningPostgres::stop);
            postgres.makeCluster();
            postgres.launch(port);
            Runtime.getRuntime().addShutdownHook(postgres.stopping);
            postgres.makeDatabase();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database of the server that another program runs in this home. */
    static Database running(Path home) {
        var server = RunningPostgres.in(home.resolve("postgres").resolve(PostgresPrograms.VERSION))
                .orElseThrow(() -> new InstallationRefused(
                        "Программа в папке %s запущена, но её встроенная база не работает. Если база своя, укажите --database-url.",
                        home));
        return database(server.port(), DATABASE, new SecretFolder(home.resolve("secrets")));
    }

    public int port() {
        return port;
    }

    /** The database of the program. */
    public Database database() {
        return database(DATABASE);
    }

    public Database database(String name) {
        return database(port, name, secrets);
    }

    private static Database database(int port, String name, SecretFolder secrets) {
        return new Database(
                url(port, name),
                new Database.Account(OWNER, secrets.password(OWNER)),
                new Database.Account(PROGRAM, secrets.password(PROGRAM)));
    }

    /** A new database of the owner, a copy of the template: tables, rows, extensions and rights. */
    public Database createDatabase(String name, String template) {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database \"%s\" template \"%s\" owner %s".formatted(name, template, OWNER));
            return database(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the sessions of the database, too. */
    public void dropDatabase(String name) {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists \"%s\" with (force)".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops cleanly; sessions are ended. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        RunningPostgres.in(data).ifPresent(RunningPostgres::stop);
        try {
            if (!durable) {
                PostgresPrograms.delete(data);
                Files.deleteIfExists(log);
            }
        } catch (IOException e) {
            LOG.warn("The data of a test server stay in {}", data);
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException e) {
            LOG.debug("The program is ending already");
        }
    }

    /** From now on stops when the application has ended, not beside it. */
    public void stopAfterApplication() {
        Runtime.getRuntime().removeShutdownHook(stopping);
        SpringApplication.getShutdownHandlers().add(this::stop);
    }

    /** Leaves the server behind, as a killed program does. */
    synchronized void abandon() {
        stopped = true;
    }

    /** A session of the superuser; for the making of databases and for tests. */
    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(port, database), SUPERUSER, secrets.password(SUPERUSER));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void makeCluster() throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        secrets.password(SUPERUSER);
        var fresh = folder.resolve("." + data.getFileName() + ".new");
        PostgresPrograms.delete(fresh);
        runner.admit(folder, secrets.file(SUPERUSER));
        var command = new ArrayList<>(List.of(
                programs.program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + secrets.file(SUPERUSER),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8", // with C trigrams see no Cyrillic
                "--locale-provider=icu",
                "--icu-locale=ru-RU",
                "--text-search-config=russian"));
        if (!durable) {
            command.add("--no-sync");
        }
        var making = runner.run(command, log);
        if (making.onExit().join().exitValue() != 0) {
            throw new InstallationRefused("Не удалось создать базу данных в папке %s:%n%s", data, lastLines());
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private synchronized void launch(int wanted) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        do {
            port = wanted == 0 ? freePort() : wanted;
            var started = runner.run(command(), log);
            while (started.isAlive() && Instant.now().isBefore(deadline)) {
                if (answers()) {
                    started.onExit().thenRunAsync(() -> startAgain(started));
                    return;
                }
            }
            RunningPostgres.in(data).ifPresent(RunningPostgres::stop); // a killed program had just begun to start it
            pause(); // children of a killed server may hold its memory for a moment
        } while (Instant.now().isBefore(deadline.minus(PATIENCE.dividedBy(2))));
        RunningPostgres.in(data).ifPresent(RunningPostgres::stop);
        throw new InstallationRefused("База данных в папке %s не запускается:%n%s", data, lastLines());
    }

    private void startAgain(Process gone) {
        if (!stopped()) {
            LOG.warn("PostgreSQL ended by itself with code {}; starting it again", gone.exitValue());
        }
        while (!stopped() && !startedAgain()) {
            pause();
        }
    }

    /** A program that is open goes on trying: whoever frees the disk or the memory need not start it anew. */
    private synchronized boolean startedAgain() {
        try {
            if (!stopped) {
                launch(port);
            }
            return true;
        } catch (IOException | InstallationRefused e) {
            LOG.error("PostgreSQL does not start; trying again", e);
            return false;
        }
    }

    private synchronized boolean stopped() {
        return stopped;
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(programs.program("postgres"), "-D", data.toString()));
        for (var setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=100",
                "shared_buffers=256MB",
                "work_mem=16MB",
                "maintenance_work_mem=256MB",
                "max_wal_size=2GB",
                "random_page_cost=1.1",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_error_verbosity=terse", // details show rows, and rows name people
                "default_text_search_config=pg_catalog.russian",
                "fsync=" + (durable ? "on" : "off"),
                "full_page_writes=" + (durable ? "on" : "off"),
                "synchronous_commit=" + (durable ? "on" : "off"))) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private boolean answers() {
        try (var connection = superuser("postgres")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new InstallationRefused(
                        "База данных в папке %s не принимает пароль из %s. Верните файл пароля из копии папки.",
                        data, secrets.file(SUPERUSER));
            }
            pause();
            return false;
        }
    }

    private void makeDatabase() throws SQLException {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            for (var role : List.of(OWNER, PROGRAM)) {
                if (absent(connection, "select 1 from pg_roles where rolname = ?", role)) {
                    statement.execute("create role " + role);
                }
                statement.execute(("alter role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'")
                        .formatted(role, secrets.password(role)));
            }
            if (absent(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database %s owner %s".formatted(DATABASE, OWNER));
            }
        }
        try (var connection = superuser(DATABASE);
                var statement = connection.createStatement()) {
            for (var command : DatabasePreparation.commands(database())) {
                statement.execute(command);
            }
        }
    }

    private static boolean absent(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            return "(журнал " + log + " не читается)";
        }
    }
}
