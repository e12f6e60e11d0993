package estafeta.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** A PostgreSQL that somebody else runs: made ready as its owner, or refused with what to do. */
final class ExternalDatabase {

    private static final int OLDEST = 150000;
    private static final String MAKING = """

            Выполните от имени администратора PostgreSQL (имена и пароли — свои):
              create role estafeta_owner login password 'ПАРОЛЬ-1';
              create role estafeta_app login password 'ПАРОЛЬ-2';
              create database estafeta owner estafeta_owner encoding 'UTF8' template template0;
              \\connect estafeta
              create extension if not exists ltree;
              create extension if not exists pg_trgm;
              create extension if not exists btree_gist;
            и передайте пароли через окружение:
              ESTAFETA_DATABASE_OWNER_PASSWORD=ПАРОЛЬ-1
              ESTAFETA_DATABASE_PASSWORD=ПАРОЛЬ-2""";

    private ExternalDatabase() {}

    static Database prepared(Database database) {
        try (var owner = database.connectAsOwner()) {
            var version = owner.unwrap(org.postgresql.PGConnection.class).getParameterStatus("server_version");
            if (number(owner, "show server_version_num") < OLDEST) {
                throw new InstallationRefused(
                        "По адресу %s — PostgreSQL %s, а нужен 15 или новее. Обновите сервер.",
                        database.url(), version);
            }
            prepare(owner, database);
        } catch (SQLException e) {
            throw refused(database, database.owner(), e);
        }
        try (var program = database.connectAsProgram()) {
            number(program, "select 1");
        } catch (SQLException e) {
            throw refused(database, database.program(), e);
        }
        return database;
    }

    private static void prepare(Connection owner, Database database) throws SQLException {
        for (var command : DatabasePreparation.commands(database)) {
            try (var statement = owner.createStatement()) {
                statement.execute(command);
            } catch (SQLException e) {
                throw new InstallationRefused(
                        "База %s не готова: команда «%s» не выполнена (%s).%s",
                        database.url(), command, said(e), MAKING);
            }
        }
    }

    private static InstallationRefused refused(Database database, Database.Account account, SQLException cause) {
        var why = switch (String.valueOf(cause.getSQLState())) {
            case "28P01", "28000" -> "роли %s нет или её пароль другой".formatted(account.name());
            case "3D000" -> "такой базы на сервере нет";
            case "08001", "08004", "08006" -> "сервер не отвечает";
            default -> "сервер отказал";
        };
        return new InstallationRefused(
                "Не удалось открыть базу %s: %s (%s).%s", database.url(), why, said(cause), MAKING);
    }

    private static String said(SQLException cause) {
        return Objects.requireNonNullElse(cause.getMessage(), "без объяснения");
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
