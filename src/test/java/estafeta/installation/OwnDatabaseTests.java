package estafeta.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** «serve» on a PostgreSQL that somebody else runs. */
@Tag("program")
class OwnDatabaseTests {

    @TempDir
    Path folder;

    @Test
    void servesFromDebiansServerAndKeepsNoServerOfItsOwn() throws Exception {
        try (var debian = DebianPostgres.start(Files.createDirectory(folder.resolve("debian")))) {
            var base = debian.makeDatabase();
            var passwords = Map.of(
                    "ESTAFETA_DATABASE_OWNER_PASSWORD", base.owner().password(),
                    "ESTAFETA_DATABASE_PASSWORD", base.program().password());
            var home = folder.resolve("home");
            try (var program = ServedProgram.start(home, List.of("--database-url", base.url()), passwords)) {
                var visitor = new Visitor(program.address());
                assertThat(visitor.get("/sign-in").body()).contains("Почта или телефон");
                var link = program.administratorLink();
                assertThat(visitor.get(link.substring(link.indexOf("/invitation/")))
                                .body())
                        .contains("Вас приглашают");
                assertThat(home.resolve("postgres")).doesNotExist();
            }
        }
    }
}
