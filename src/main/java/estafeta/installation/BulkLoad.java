package estafeta.installation;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills tables by COPY in one transaction of their owner, who is not a superuser: foreign keys and forced policies are taken
 * off and put back, and putting back checks every row. All other constraints stand all the time.
 */
public final class BulkLoad implements AutoCloseable {

    private final Connection connection;
    private final CopyManager copy;
    private final List<ForeignKey> keys;
    private final List<String> guarded;

    private BulkLoad(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.keys = ForeignKey.all(connection);
        this.guarded = names(connection, "select oid::regclass::text from pg_class where relforcerowsecurity");
    }

    static BulkLoad begin(Database database, String reason) throws SQLException {
        var owner = database.connectAsOwner();
        owner.setAutoCommit(false);
        Snapshot.speakPlainly(owner, reason);
        var load = new BulkLoad(owner);
        for (var key : load.keys) {
            load.execute("alter table %s drop constraint %s".formatted(key.table(), key.name()));
        }
        for (var table : load.guarded) {
            load.execute("alter table " + table + " no force row level security");
        }
        return load;
    }

    Connection connection() {
        return connection;
    }

    /** Rows in the text format of COPY into a table with its columns: {@code people.person (id, surname)}. */
    public void copy(String into, InputStream rows) throws SQLException, IOException {
        copy.copyIn("copy " + into + " from stdin", rows, 1 << 16);
    }

    public void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Puts everything back and commits. */
    void finish() throws SQLException {
        execute("set local work_mem = '128MB'");
        for (var key : keys) {
            execute("alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition()));
        }
        for (var table : guarded) {
            execute("alter table " + table + " force row level security");
        }
        connection.commit();
    }

    /** Without a finish nothing has happened. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    static List<String> names(Connection connection, String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** A reference between tables, as it is written down. */
    private record ForeignKey(String table, String name, String definition) {
        static List<ForeignKey> all(Connection connection) throws SQLException {
            var keys = new ArrayList<ForeignKey>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                            from pg_constraint
                            where contype = 'f' and conparentid = 0
                            order by oid
                            """)) {
                while (rows.next()) {
                    keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return keys;
        }
    }
}
