package estafeta.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database at the begin of each transaction who is looking, for the rows that are private. What a form has done
 * before it was refused is taken back at once, so that the page that says so shows what stands.
 */
class ViewerTransactionManager extends JdbcTransactionManager {
    private static final String TELL = """
            select set_config('estafeta.scopes_private', ?, true), set_config('estafeta.scopes_diagnostics', ?, true),
              set_config('estafeta.scopes_lists', ?, true), set_config('estafeta.scopes_pay', ?, true),
              set_config('estafeta.companions', ?, true), set_config('estafeta.system', ?, true)
            """;
    /**
     * The same statements follow each other thousands of times: planned once, for rows found by their keys even while the
     * tables are still empty, and one by one not waiting for the disk.
     */
    private static final String TELL_IN_A_STEP = TELL + """
            , set_config('synchronous_commit', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true),
              set_config('enable_seqscan', 'off', true)
            """;

    /** Under this the savepoint before the deed of a form is bound. */
    static final Object BEFORE_THE_DEED = new Object();

    private final DataSource source;
    private final Viewers viewers;

    ViewerTransactionManager(DataSource source, Viewers viewers) {
        super(source);
        this.source = source;
        this.viewers = viewers;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var connection = connection();
        var viewer = viewers.current();
        var system = viewer.system();
        var words = SmallSteps.NAME.equals(definition.getName()) ? TELL_IN_A_STEP : TELL;
        try (var tell = connection.prepareStatement(words)) {
            tell.setString(1, array(Stream.of(viewer.paths(Permission.SEE_PRIVATE))));
            tell.setString(2, array(Stream.of(viewer.paths(Permission.SEE_DIAGNOSTICS))));
            tell.setString(3, array(Stream.of(viewer.paths(Permission.BRING_PAIRS))));
            tell.setString(4, array(Stream.of(viewer.paths(Permission.SEE_PAY))));
            tell.setString(
                    5,
                    array(viewer.companions().stream()
                            .map(person -> person.value().toString())));
            tell.setString(6, system == null ? "" : system);
            tell.execute();
        } catch (SQLException refused) {
            doCleanupAfterCompletion(transaction);
            throw translateException("tell who is looking", refused);
        }
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        super.doSetRollbackOnly(status);
        if (TransactionSynchronizationManager.getResource(BEFORE_THE_DEED) instanceof Savepoint before) {
            try {
                connection().rollback(before);
            } catch (SQLException gone) {
                // with the connection goes everything; what has refused the deed is said, not this
            }
        }
    }

    /** Work whose failure is taken back by whoever asks for it: what the form has done before stays so far. */
    static <T> T aside(Supplier<T> work) {
        var before = TransactionSynchronizationManager.unbindResourceIfPossible(BEFORE_THE_DEED);
        try {
            return work.get();
        } finally {
            if (before != null) {
                TransactionSynchronizationManager.bindResource(BEFORE_THE_DEED, before);
            }
        }
    }

    private Connection connection() {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(source);
        if (holder == null) {
            throw new IllegalStateException("A transaction has begun without a connection");
        }
        return holder.getConnection();
    }

    private static String array(Stream<String> values) {
        return values.map(value -> "\"" + value + "\"").collect(Collectors.joining(",", "{", "}"));
    }
}
