package estafeta.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of the program and its two accounts: the owner makes tables, the program only reads and writes rows. */
public record Database(String url, Account owner, Account program) {

    /** A role of PostgreSQL and its password. */
    public record Account(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Plans are made for the values at hand: generic plans of scoped lists are thousands of times slower. Without JIT and
     * without workers: a list of fifty rows is read before either has begun, and others wait for the cores.
     */
    public static final String OPTIONS =
            "-c plan_cache_mode=force_custom_plan -c jit=off -c max_parallel_workers_per_gather=0";

    public Connection connectAsOwner() throws SQLException {
        return connect(owner);
    }

    public Connection connectAsProgram() throws SQLException {
        return connect(program);
    }

    private Connection connect(Account account) throws SQLException {
        var properties = new java.util.Properties();
        properties.setProperty("user", account.name());
        properties.setProperty("password", account.password());
        properties.setProperty("options", OPTIONS);
        properties.setProperty("logServerErrorDetail", "false"); // «Failing row contains (…)» names people
        return DriverManager.getConnection(url, properties);
    }
}
