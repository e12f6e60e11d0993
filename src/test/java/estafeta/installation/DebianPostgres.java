package estafeta.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** PostgreSQL 15 of Debian, as an administrator of a region would have it: a cluster of its own in a folder. */
final class DebianPostgres implements AutoCloseable {

    private static final String PROGRAMS = "/usr/lib/postgresql/15/bin/";
    private static final String PASSWORD = "secret";
    private final Path data;
    private final int port;

    private DebianPostgres(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    static DebianPostgres start(Path folder) throws Exception {
        var home = folder.toRealPath();
        var data = home.resolve("data");
        var password = Files.writeString(home.resolve("password"), PASSWORD);
        var account = PostgresAccount.of(home);
        var log = home.resolve("log");
        var made = account.run(
                List.of(
                        PROGRAMS + "initdb",
                        "--pgdata=" + data,
                        "--username=postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--no-sync"),
                log);
        if (made.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = new DebianPostgres(data, socket.getLocalPort());
            socket.close();
            account.run(
                    List.of(
                            PROGRAMS + "postgres",
                            "-D",
                            data.toString(),
                            "-c",
                            "port=" + server.port,
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "unix_socket_directories="),
                    log);
            server.waitUntilOpen();
            return server;
        }
    }

    /** What the program asks an administrator to do. */
    Database makeDatabase() throws SQLException {
        try (var postgres = superuser();
                var statement = postgres.createStatement()) {
            statement.execute("create role estafeta_owner login password 'one'");
            statement.execute("create role estafeta_app login password 'two'");
            statement.execute("create database estafeta owner estafeta_owner encoding 'UTF8' template template0");
        }
        return database("estafeta");
    }

    Database database(String name) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name),
                new Database.Account("estafeta_owner", "one"),
                new Database.Account("estafeta_app", "two"));
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), "postgres", PASSWORD);
    }

    private void waitUntilOpen() throws SQLException, InterruptedException {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            try (var postgres = superuser()) {
                postgres.isValid(1);
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    @Override
    public void close() throws IOException {
        RunningPostgres.in(data).ifPresent(RunningPostgres::stop);
        PostgresPrograms.delete(data);
    }
}
