package estafeta.installation;

import estafeta.installation.Manifest.TableContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty base from an archive in one transaction, then compares every table with what the archive says. */
final class Restore implements AutoCloseable {

    private final Path file;
    private final ZipFile archive;
    private final Manifest manifest;

    private Restore(Path file, ZipFile archive, Manifest manifest) {
        this.file = file;
        this.archive = archive;
        this.manifest = manifest;
    }

    static Restore from(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new InstallationRefused("Файла %s нет или он не читается.", file);
        }
        try {
            var archive = new ZipFile(file.toFile());
            var entry = archive.getEntry(Manifest.ENTRY);
            if (entry == null) {
                throw notAnArchive(file);
            }
            try (var in = archive.getInputStream(entry)) {
                var manifest = JsonMapper.shared().readValue(in.readAllBytes(), Manifest.class);
                if (manifest.format() > Manifest.FORMAT) {
                    throw new InstallationRefused(
                            "Копия %s сделана более новой программой (формат %d). Обновите Эстафету и повторите.",
                            file, manifest.format());
                }
                return new Restore(file, archive, manifest);
            }
        } catch (ZipException | JacksonException e) {
            throw notAnArchive(file);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    void into(Database database) throws IOException, SQLException {
        try (var owner = database.connectAsOwner()) {
            var present = Table.all(owner);
            if (!present.isEmpty()) {
                throw new InstallationRefused(
                        "База %s не пуста: в ней таблиц — %d. Копия восстанавливается только в пустую: укажите новую папку (--home) или новую базу (--database-url).",
                        database.url(), present.size());
            }
        }
        refuseDamage();
        var schema = new Schema(database);
        if (!schema.knows(manifest.schemaVersion())) {
            throw new InstallationRefused(
                    "Копия %s сделана более новой программой: её таблицы версии %s, эта программа знает %s. Обновите Эстафету и повторите.",
                    file, manifest.schemaVersion(), schema.newestKnown());
        }
        schema.migrateTo(manifest.schemaVersion());
        try (var load = BulkLoad.begin(database, "restore")) {
            load(load);
            load.finish();
        }
        compare(database);
    }

    private void load(BulkLoad load) throws SQLException, IOException {
        var tables = Table.all(load.connection());
        refuseOtherTables(tables);
        for (var table : tables) {
            load.execute("alter table " + table.qualified() + " disable trigger user");
            load.execute("delete from " + table.qualified());
        }
        for (var content : manifest.tables()) {
            var table = new Table(content.schema(), content.name(), content.columns(), List.of());
            try (var rows = rows(content)) {
                load.copy(table.qualified() + " (" + table.columnList() + ")", rows);
            }
        }
        load.execute("set constraints all immediate");
        for (var sequence : manifest.sequences()) {
            try (var statement =
                    load.connection().prepareStatement("select setval(format('%I.%I', ?, ?)::regclass, ?, ?)")) {
                statement.setString(1, sequence.schema());
                statement.setString(2, sequence.name());
                statement.setLong(3, sequence.value());
                statement.setBoolean(4, sequence.called());
                statement.execute();
            }
        }
        for (var table : tables) {
            load.execute("alter table " + table.qualified() + " enable trigger user");
        }
        for (var view :
                BulkLoad.names(load.connection(), "select oid::regclass::text from pg_class where relkind = 'm'")) {
            load.execute("refresh materialized view " + view);
        }
    }

    /** Before the base is touched: every table in the archive is what was written. */
    private void refuseDamage() throws IOException {
        for (var content : manifest.tables()) {
            try (var rows = new DigestInputStream(rows(content), MessageDigest.getInstance("SHA-256"))) {
                rows.transferTo(OutputStream.nullOutputStream());
                var found = HexFormat.of().formatHex(rows.getMessageDigest().digest());
                if (!found.equals(content.sha256())) {
                    throw damaged(content);
                }
            } catch (ZipException e) {
                throw damaged(content);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private InputStream rows(TableContent content) throws IOException {
        var entry = archive.getEntry(content.entry());
        if (entry == null) {
            throw damaged(content);
        }
        return archive.getInputStream(entry);
    }

    private InstallationRefused damaged(TableContent content) {
        return new InstallationRefused(
                "Копия %s повреждена: таблица %s.%s не та, что была записана. Возьмите другую копию.",
                file, content.schema(), content.name());
    }

    private void refuseOtherTables(List<Table> tables) {
        var missing = manifest.tables().stream()
                .filter(content -> tables.stream().noneMatch(content::sameTable))
                .map(content -> content.schema() + "." + content.name())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new InstallationRefused(
                    "В копии %s есть таблицы, которых эта программа не знает: %s. Восстановите её той версией, которой она сделана.",
                    file, missing);
        }
    }

    private void compare(Database database) throws SQLException, IOException {
        try (var snapshot = new Snapshot(database)) {
            var now = snapshot.contents();
            var different = manifest.tables().stream()
                    .filter(content -> !now.contains(content))
                    .map(content -> content.schema() + "." + content.name())
                    .collect(Collectors.joining(", "));
            if (!different.isEmpty()) {
                throw new InstallationRefused(
                        "Восстановленные таблицы отличаются от копии: %s. Файл %s повреждён или изменён; не работайте с этой базой.",
                        different, file);
            }
        }
    }

    long rows() {
        return manifest.tables().stream().mapToLong(TableContent::rows).sum();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private static InstallationRefused notAnArchive(Path file) {
        return new InstallationRefused(
                "Файл %s — не копия Эстафеты. Ожидается файл, сделанный ./estafeta backup.", file);
    }
}
