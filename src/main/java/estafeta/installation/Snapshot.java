package estafeta.installation;

import estafeta.installation.Manifest.SequenceState;
import estafeta.installation.Manifest.TableContent;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;

/** All rows of a base at one moment, private ones too, written the same way by every server. */
final class Snapshot implements AutoCloseable {

    private final Connection connection;
    private final List<Table> tables;

    Snapshot(Database database) throws SQLException {
        this.connection = database.connectAsOwner();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        speakPlainly(connection, "backup");
        this.tables = Table.all(connection);
    }

    /** Values are written alike whatever the server's settings, and policies hide nothing. */
    static void speakPlainly(Connection connection, String reason) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set datestyle = 'ISO, YMD'");
            statement.execute("set intervalstyle = 'iso_8601'");
            statement.execute("set timezone = 'UTC'");
            statement.execute("set extra_float_digits = 1");
            statement.execute("set bytea_output = 'hex'");
            statement.execute("set client_encoding = 'UTF8'");
            statement.execute("set statement_timeout = 0");
            statement.execute("set estafeta.system = '%s'".formatted(reason));
        }
    }

    List<Table> tables() {
        return List.copyOf(tables);
    }

    TableContent copy(Table table, OutputStream out) throws SQLException, IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var counted = new DigestOutputStream(out, digest);
            var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), counted);
            return new TableContent(
                    table.schema(),
                    table.name(),
                    table.columns(),
                    rows,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What every table holds, without keeping it. */
    List<TableContent> contents() throws SQLException, IOException {
        var contents = new ArrayList<TableContent>();
        for (var table : tables) {
            contents.add(copy(table, OutputStream.nullOutputStream()));
        }
        return contents;
    }

    List<SequenceState> sequences() throws SQLException {
        var names = new ArrayList<String[]>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select schemaname, sequencename
                        from pg_sequences
                        order by schemaname collate "C", sequencename collate "C"
                        """)) {
            while (rows.next()) {
                names.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        var states = new ArrayList<SequenceState>();
        for (var name : names) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select last_value, is_called from %s.%s"
                            .formatted(Table.quoted(name[0]), Table.quoted(name[1])))) {
                rows.next();
                states.add(new SequenceState(name[0], name[1], rows.getLong(1), rows.getBoolean(2)));
            }
        }
        return states;
    }

    String server() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
