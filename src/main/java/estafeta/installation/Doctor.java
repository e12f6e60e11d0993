package estafeta.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks an installation over: settings, rights, collations, secrets, disk, and the data themselves. */
final class Doctor {

    private static final long ENOUGH_BYTES = 1L << 30;
    private final Installation installation;
    private final Database database;
    private final List<Finding> findings = new ArrayList<>();

    Doctor(Installation installation) {
        this.installation = installation;
        this.database = installation.database();
    }

    List<Finding> examine() throws SQLException, IOException {
        try (var owner = database.connectAsOwner();
                var program = database.connectAsProgram()) {
            owner.setReadOnly(true);
            Snapshot.speakPlainly(owner, "doctor");
            server(owner);
            tables();
            roles(owner, program);
            collations(owner);
            data(owner);
        }
        secrets();
        disk();
        return List.copyOf(findings);
    }

    private void server(Connection owner) throws SQLException {
        findings.add(Finding.well("PostgreSQL " + owner.getMetaData().getDatabaseProductVersion()
                + (installation.external() ? ", свой" : ", встроенный")));
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            expect(
                    !value(owner, "show " + setting).equals("off"),
                    "Надёжность записи: " + setting,
                    "Включите в postgresql.conf: %s = on. Без этого отключение питания портит данные."
                            .formatted(setting));
        }
        expect(
                value(owner, "show server_encoding").equals("UTF8"),
                "Кодировка базы UTF8",
                "Создайте базу заново с encoding 'UTF8' и восстановите в неё копию.");
        expect(
                value(owner, "select show_trgm('ёж')::text").length() > 2,
                "Поиск по русским буквам",
                "Создайте базу с lc_ctype C.UTF-8 или ru_RU.UTF-8, а не C, и восстановите в неё копию.");
    }

    private void tables() {
        var schema = new Schema(database);
        var version = schema.version();
        if (version.isEmpty()) {
            findings.add(Finding.wrong("Таблиц ещё нет", "Запустите программу: она создаст их сама."));
            return;
        }
        expect(
                schema.knows(version.get()),
                "Версия таблиц " + version.get(),
                "Таблицы новее программы (она знает %s). Обновите Эстафету.".formatted(schema.newestKnown()));
        expect(
                schema.pending() == 0,
                "Все изменения таблиц внесены",
                "Ждут внесения: %d. Перезапустите программу: она внесёт их при запуске.".formatted(schema.pending()));
    }

    private void roles(Connection owner, Connection program) throws SQLException {
        expect(
                !database.owner().name().equals(database.program().name()),
                "Две роли: %s и %s".formatted(database.owner(), database.program()),
                "Программа работает от имени владельца таблиц, и защита строк на неё не действует. Заведите отдельную роль и укажите её в --database-user.");
        for (var connection : List.of(owner, program)) {
            var role = value(connection, "select current_user");
            expect(
                    value(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                            .equals("f"),
                    "Роль %s без лишних прав".formatted(role),
                    "Выполните: alter role %s nosuperuser nobypassrls".formatted(role));
        }
        var unreadable = values(program, """
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                  and n.nspname not like 'pg\\_%'
                  and not (has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select, insert'))
                """);
        expect(
                unreadable.isEmpty(),
                "Программе открыты её таблицы",
                "Нет прав на %s. Выполните от владельца: grant select, insert, update, delete on … to %s"
                        .formatted(String.join(", ", unreadable), database.program()));
    }

    private void collations(Connection owner) throws SQLException {
        var changed = values(owner, """
                select format('collation %I.%I', n.nspname, c.collname)
                from pg_collation c join pg_namespace n on n.oid = c.collnamespace
                where n.nspname <> 'pg_catalog' and c.collversion is distinct from pg_collation_actual_version(c.oid)
                union all
                select format('database %I', datname)
                from pg_database
                where datname = current_database() and datcollversion is distinct from pg_database_collation_actual_version(oid)
                """);
        expect(
                changed.isEmpty(),
                "Порядок букв тот же, что при создании указателей",
                "На сервере сменилась библиотека сортировки. Выполните от владельца: reindex database %s; затем для каждого: alter %s refresh version"
                        .formatted(value(owner, "select quote_ident(current_database())"), String.join(", ", changed)));
    }

    private void data(Connection owner) throws SQLException, IOException {
        for (var query : DoctorQuery.all()) {
            var found = values(owner, query.sql());
            expect(
                    found.isEmpty(),
                    found.isEmpty()
                            ? query.name()
                            : "%s: найдено %d (%s%s)"
                                    .formatted(
                                            query.name(),
                                            found.size(),
                                            String.join(", ", found.subList(0, Math.min(5, found.size()))),
                                            found.size() > 5 ? ", …" : ""),
                    query.advice());
        }
    }

    private void secrets() throws IOException {
        var folder = installation.home().secrets().path();
        expect(
                Files.exists(folder.resolve("keys")),
                "Ключи шифрования на месте",
                "Нет файла %s. Верните его из отдельной копии; у новой установки он появится при первом запуске."
                        .formatted(folder.resolve("keys")));
        if (!Files.isDirectory(folder)) {
            return;
        }
        var open = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!Set.of("rw-------", "r--------")
                        .contains(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))) {
                    open.add(file.toString());
                }
            }
        }
        expect(
                open.isEmpty(),
                "Секреты закрыты от других пользователей",
                "Выполните: chmod 600 " + String.join(" ", open));
    }

    private void disk() throws IOException {
        var free = Files.getFileStore(installation.home().path()).getUsableSpace();
        expect(
                free >= ENOUGH_BYTES,
                "Свободно на диске: %d МБ".formatted(free >> 20),
                "Нужен хотя бы 1 ГБ. Освободите место или перенесите папку %s."
                        .formatted(installation.home().path()));
    }

    private void expect(boolean well, String what, String advice) {
        findings.add(new Finding(well, what, well ? "" : advice));
    }

    private static String value(Connection connection, String query) throws SQLException {
        var values = values(connection, query);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static List<String> values(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }
}
