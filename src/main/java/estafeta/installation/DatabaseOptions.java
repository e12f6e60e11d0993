package estafeta.installation;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database: the embedded one, or another by its address. Passwords come from the environment, never from the command line. */
final class DatabaseOptions {

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:ESTAFETA_DATABASE_URL}",
            description = "свой PostgreSQL 15 или новее: jdbc:postgresql://сервер:5432/база; без него — встроенный")
    @Nullable
    String url;

    @Option(
            names = "--database-owner",
            paramLabel = "РОЛЬ",
            defaultValue = "${env:ESTAFETA_DATABASE_OWNER:-estafeta_owner}",
            description = "роль-владелец таблиц, обычно estafeta_owner; пароль — в ESTAFETA_DATABASE_OWNER_PASSWORD")
    String owner = "estafeta_owner";

    @Option(
            names = "--database-user",
            paramLabel = "РОЛЬ",
            defaultValue = "${env:ESTAFETA_DATABASE_USER:-estafeta_app}",
            description = "роль самой программы, обычно estafeta_app; пароль — в ESTAFETA_DATABASE_PASSWORD")
    String user = "estafeta_app";

    static DatabaseOptions none() {
        return new DatabaseOptions();
    }

    Optional<Database> database() {
        return database(System.getenv());
    }

    Optional<Database> database(Map<String, String> environment) {
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        var address = url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
        if (!address.startsWith("jdbc:postgresql://")) {
            throw new InstallationRefused(
                    "Адрес базы «%s» непонятен. Ожидается вида jdbc:postgresql://сервер:5432/база.", url);
        }
        return Optional.of(new Database(
                address,
                new Database.Account(owner, environment.getOrDefault("ESTAFETA_DATABASE_OWNER_PASSWORD", "")),
                new Database.Account(user, environment.getOrDefault("ESTAFETA_DATABASE_PASSWORD", ""))));
    }
}
