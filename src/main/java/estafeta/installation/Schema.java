package estafeta.installation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables of the program as migrations make them: one timeline, told apart by its last version. */
record Schema(Database database) {

    static final String MIGRATIONS = "classpath:db/migration";

    /** The last migration that this base has seen. */
    Optional<String> version() {
        var current = flyway("latest").info().current();
        return Optional.ofNullable(current).map(MigrationInfo::getVersion).map(MigrationVersion::getVersion);
    }

    /** The last migration that this program knows. */
    String newestKnown() {
        return Arrays.stream(flyway("latest").info().all())
                .filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElseThrow(() -> new IllegalStateException("no migrations on the class path"));
    }

    boolean knows(String version) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(newestKnown())) <= 0;
    }

    int pending() {
        return flyway("latest").info().pending().length;
    }

    void migrateTo(String version) {
        flyway(version).migrate();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().name(),
                        database.owner().password())
                .locations(MIGRATIONS)
                .defaultSchema("public")
                .target(target)
                .load();
    }
}
