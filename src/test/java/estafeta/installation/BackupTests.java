package estafeta.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.TestDatabase;
import estafeta.installation.Manifest.TableContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

    private static final EmbeddedPostgres EMBEDDED = TestDatabase.server();

    @TempDir
    Path folder;

    Database full = EMBEDDED.database("unmade");
    Database empty = EMBEDDED.database("unmade");

    @BeforeEach
    void makeDatabases() throws SQLException {
        full = made("backup_full");
        empty = made("backup_empty");
        new Schema(full).migrateTo("latest");
        fill(full);
    }

    @AfterEach
    void dropDatabases() {
        for (var name : List.of("backup_full", "backup_empty", "backup_again")) {
            EMBEDDED.dropDatabase(name);
        }
    }

    @Test
    void goesToDebiansServerAndBack() throws Exception {
        var there = folder.resolve("there.zip");
        var back = folder.resolve("back.zip");
        Backup.write(full, Home.Kind.SERVE, there);
        try (var debian = DebianPostgres.start(Files.createDirectory(folder.resolve("debian")))) {
            var external = ExternalDatabase.prepared(debian.makeDatabase());
            restore(there, external);
            assertThat(contents(external)).isEqualTo(contents(full));
            Backup.write(external, Home.Kind.SERVE, back);
        }
        restore(back, empty);
        assertThat(contents(empty)).isEqualTo(contents(full));
        try (var program = empty.connectAsProgram();
                var statement = program.createStatement()) {
            statement.execute("set estafeta.system = 'test'");
            statement.execute("insert into kernel.file (id, node, name, type, size, sha256) "
                    + "select gen_random_uuid(), id, 'план', 'text/plain', 1, 'x' from kernel.node limit 1");
        }
    }

    @Test
    void keepsRowsThatPoliciesHide() throws Exception {
        assertThat(Backup.write(full, Home.Kind.SERVE, folder.resolve("copy.zip"))
                        .tables())
                .filteredOn(table -> table.name().equals("file"))
                .extracting(TableContent::rows)
                .containsExactly(1L);
    }

    @Test
    void refusesABaseThatIsNotEmpty() throws Exception {
        var file = folder.resolve("copy.zip");
        Backup.write(full, Home.Kind.SERVE, file);
        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> restore(file, full))
                .withMessageContaining("не пуста");
    }

    @Test
    void refusesADamagedArchiveBeforeItTouchesTheBase() throws Exception {
        var file = folder.resolve("copy.zip");
        Backup.write(full, Home.Kind.SERVE, file);
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("tables/kernel.once.copy"), "не то\n", StandardCharsets.UTF_8);
        }
        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> restore(file, empty))
                .withMessageContaining("повреждена: таблица kernel.once");
        try (var owner = empty.connectAsOwner()) {
            assertThat(Table.all(owner)).isEmpty();
        }
    }

    @Test
    void refusesAFileOfAnotherKindAndOneThatIsThere() throws Exception {
        var file = Files.writeString(folder.resolve("list.xlsx"), "не копия");
        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> restore(file, empty))
                .withMessageContaining("не копия Эстафеты");
        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> Backup.write(full, Home.Kind.SERVE, file))
                .withMessageContaining("уже есть");
    }

    @Test
    void tellsWhatToDoWithAServerThatIsNotReady() throws Exception {
        try (var debian = DebianPostgres.start(Files.createDirectory(folder.resolve("debian")))) {
            assertThatExceptionOfType(InstallationRefused.class)
                    .isThrownBy(() -> ExternalDatabase.prepared(debian.database("estafeta")))
                    .withMessageContaining("роли estafeta_owner нет")
                    .withMessageContaining("create role estafeta_owner");
            debian.makeDatabase();
            assertThatExceptionOfType(InstallationRefused.class)
                    .isThrownBy(() -> ExternalDatabase.prepared(debian.database("other")))
                    .withMessageContaining("такой базы на сервере нет");
        }
    }

    private static Database made(String name) {
        EMBEDDED.dropDatabase(name);
        return ExternalDatabase.prepared(EMBEDDED.createDatabase(name, "template0"));
    }

    private static void fill(Database database) throws SQLException {
        try (var program = database.connectAsProgram();
                var statement = program.createStatement()) {
            statement.execute("set estafeta.system = 'test'");
            statement.execute("select nextval('kernel.node_label')");
            statement.execute("insert into kernel.once (key, answer) select gen_random_uuid(), "
                    + "E'Ёлка\\tи «кавычки»\\nстрока ' || n from generate_series(1, 100) n");
            statement.execute("insert into kernel.once (key) values (gen_random_uuid())");
            statement.execute("insert into kernel.file_piece values ('x', 0, decode('00ff5c0a', 'hex'))");
            statement.execute("insert into kernel.file (id, node, name, type, size, sha256) "
                    + "select gen_random_uuid(), id, 'Приказ № 1', 'text/plain', 4, 'x' from kernel.node limit 1");
            statement.execute(
                    "insert into kernel.journal (id, type, readers, node, happened_on, recorded_at, facts) "
                            + "select gen_random_uuid(), 'test', 'all', id, date '2026-09-01', now(), '{\"место\": 1.50}' from kernel.node limit 1");
        }
    }

    private static List<TableContent> contents(Database database) throws SQLException, IOException {
        try (var snapshot = new Snapshot(database)) {
            return snapshot.contents();
        }
    }

    private static void restore(Path file, Database database) throws IOException, SQLException {
        try (var restore = Restore.from(file)) {
            restore.into(database);
        }
    }
}
