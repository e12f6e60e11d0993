package estafeta.installation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A home in use together with its database; an embedded one runs as long as this is open. */
final class Installation implements AutoCloseable {

    private final Home home;
    private final Database database;
    private final @Nullable EmbeddedPostgres postgres;
    private final boolean external;

    private Installation(Home home, Database database, @Nullable EmbeddedPostgres postgres, boolean external) {
        this.home = home;
        this.database = database;
        this.postgres = postgres;
        this.external = external;
    }

    /** Alone in the home; made if absent. */
    static Installation hold(Path folder, Home.Kind kind, DatabaseOptions options) {
        return open(Home.hold(folder, kind), options);
    }

    /** In a home that exists, also while the program runs in it. */
    static Installation enter(Path folder, DatabaseOptions options) {
        return open(Home.enter(folder), options);
    }

    private static Installation open(Home home, DatabaseOptions options) {
        try {
            var external = options.database();
            if (external.isPresent()) {
                return new Installation(home, ExternalDatabase.prepared(external.get()), null, true);
            }
            if (home.held()) {
                var postgres = EmbeddedPostgres.start(home.path(), 0);
                return new Installation(home, postgres.database(), postgres, false);
            }
            return new Installation(home, EmbeddedPostgres.running(home.path()), null, false);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    Home home() {
        return home;
    }

    Database database() {
        return database;
    }

    /** The server, its disk and its settings are somebody else's. */
    boolean external() {
        return external;
    }

    /** The application ends first, then its database, then the home is free. */
    void closeAfterApplication() {
        if (postgres != null) {
            postgres.stopAfterApplication();
        }
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
        home.close();
    }
}
