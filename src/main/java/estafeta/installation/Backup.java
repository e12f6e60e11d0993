package estafeta.installation;

import estafeta.installation.Manifest.TableContent;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes a base into one archive that any PostgreSQL 15 or newer takes back; people go on working meanwhile. */
final class Backup {

    private Backup() {}

    static Manifest write(Database database, Home.Kind kind, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new InstallationRefused("Файл %s уже есть. Укажите другое имя: копия ничего не заменяет.", file);
        }
        var version = new Schema(database)
                .version()
                .orElseThrow(() -> new InstallationRefused(
                        "База %s пуста: копировать нечего. Запустите программу хотя бы раз.", database.url()));
        var folder = file.toAbsolutePath().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new InstallationRefused("Папки %s нет. Создайте её или укажите другой путь.", folder);
        }
        var unfinished = Files.createTempFile( // with mode 600: the archive holds personal data
                folder,
                ".estafeta",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var manifest = write(database, kind, version, unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Manifest write(Database database, Home.Kind kind, String version, Path file)
            throws IOException, SQLException {
        try (var snapshot = new Snapshot(database);
                var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            var contents = new ArrayList<TableContent>();
            for (var table : snapshot.tables()) {
                zip.putNextEntry(new ZipEntry("tables/" + table.schema() + "." + table.name() + ".copy"));
                contents.add(snapshot.copy(table, unclosed(zip)));
                zip.closeEntry();
            }
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    kind.command(),
                    snapshot.server(),
                    version,
                    contents,
                    snapshot.sequences());
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
