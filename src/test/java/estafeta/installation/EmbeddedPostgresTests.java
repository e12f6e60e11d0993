package estafeta.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTests {

    /** Kept between the tests and runs: unpacking takes longer than the rest. */
    private final Path home = Path.of("target", "embedded-home");

    @BeforeEach
    @AfterEach
    void forget() throws IOException {
        PostgresPrograms.delete(data());
    }

    @Test
    void keepsWhatWasCommittedWhenKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home, 0)) {
            try (var owner = postgres.database().connectAsOwner()) {
                execute(owner, "create table kept (name text)");
            }
            try (var program = postgres.database().connectAsProgram()) {
                execute(program, "insert into kept values ('Анна')");
            }
            kill();
            assertThat(eventually(postgres.database())).isEqualTo("Анна");
            assertThat(RunningPostgres.in(data()).orElseThrow().port()).isEqualTo(postgres.port());
        }
        assertThat(RunningPostgres.in(data())).isEmpty();
        try (var postgres = EmbeddedPostgres.start(home, 0)) {
            assertThat(eventually(postgres.database())).isEqualTo("Анна");
        }
    }

    @Test
    void stopsTheServerThatAKilledProgramLeftBehind() throws Exception {
        EmbeddedPostgres.start(home, 0).abandon();
        var left = RunningPostgres.in(data()).orElseThrow();
        try (var postgres = EmbeddedPostgres.start(home, 0);
                var program = postgres.database().connectAsProgram()) {
            assertThat(left.process().isAlive()).isFalse();
            assertThat(value(program, "select 'жив'")).isEqualTo("жив");
        }
    }

    @Test
    void readsRussian() throws Exception {
        try (var postgres = EmbeddedPostgres.forTests(home);
                var program = postgres.database().connectAsProgram()) {
            assertThat(value(program, "select array_to_string(show_trgm('Ёж'), '')"))
                    .isNotBlank();
            assertThat(value(program, "select similarity('Соловьёва', 'Соловьева') > 0.4"))
                    .isEqualTo("t");
            assertThat(value(program, "select lower('ЁЖИК')")).isEqualTo("ёжик");
            assertThat(value(
                            program,
                            "select string_agg(n, ',' order by n) from unnest(array['яблоко','ёж','Егор','жук']) n"))
                    .isEqualTo("Егор,ёж,жук,яблоко");
            assertThat(value(program, "select to_tsvector('наставников')::text"))
                    .isEqualTo("'наставник':1");
            assertThat(value(program, "show password_encryption")).isEqualTo("scram-sha-256");
        }
    }

    @Test
    void copiesATemplate() throws Exception {
        try (var postgres = EmbeddedPostgres.forTests(home)) {
            try (var owner = postgres.database().connectAsOwner()) {
                execute(owner, "create table ready (name text)");
            }
            var copy = postgres.createDatabase("copy", "estafeta");
            try (var program = copy.connectAsProgram()) {
                execute(program, "insert into ready values ('Анна')");
            }
            try (var program = postgres.database().connectAsProgram()) {
                assertThat(value(program, "select count(*) from ready")).isEqualTo("0");
            }
            postgres.dropDatabase("copy");
        }
    }

    private Path data() {
        return home.toAbsolutePath().resolve("postgres").resolve("18");
    }

    private void kill() throws Exception {
        var server = RunningPostgres.in(data()).orElseThrow();
        server.process().destroyForcibly();
        server.process().onExit().get();
    }

    private static @Nullable String eventually(Database database) throws SQLException {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            try (var program = database.connectAsProgram()) {
                return value(program, "select name from kept");
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static @Nullable String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
