package estafeta.demo.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** Counts the statements that requests send to the database, and the time they take there; work beside requests is not counted. */
@Component
@ConditionalOnProperty(name = "estafeta.statements", havingValue = "counted")
class CountedStatements implements BeanPostProcessor {
    private final LongAdder statements = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    /** What has been counted since the last time it was asked. */
    record Count(long statements, long nanos) {}

    Count taken() {
        return new Count(statements.sumThenReset(), nanos.sumThenReset());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Source) ? new Source(source) : bean;
    }

    private final class Source extends DelegatingDataSource {
        Source(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) seen(Connection.class, super.getConnection());
        }
    }

    /** The connection, or a statement of it: calls go through, what executes is counted. */
    private Object seen(Class<?> type, Object one) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (one instanceof Statement && method.getName().startsWith("execute")) {
                return counted(one, method, arguments);
            }
            var answer = invoke(one, method, arguments);
            return one instanceof Connection && answer instanceof Statement
                    ? seen(method.getReturnType(), answer)
                    : answer;
        });
    }

    private @Nullable Object counted(Object statement, Method method, Object @Nullable [] arguments) throws Throwable {
        var begun = System.nanoTime();
        try {
            return invoke(statement, method, arguments);
        } finally {
            if (RequestContextHolder.getRequestAttributes() != null) {
                statements.increment();
                nanos.add(System.nanoTime() - begun);
            }
        }
    }

    private static @Nullable Object invoke(Object one, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(one, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
