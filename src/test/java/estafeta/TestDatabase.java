package estafeta;

import estafeta.installation.Database;
import estafeta.installation.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the program at the one database of the suite; two parts of the suite run at once, each on its own. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final Path HOME = Path.of("target", "test-home-" + System.getProperty("fork", "1"));

    private static final class Server {
        static final EmbeddedPostgres RUNNING = started();

        /** The contexts of the suite close first: a job that asks a stopped server holds the end up for half a minute. */
        private static EmbeddedPostgres started() {
            var server = EmbeddedPostgres.forTests(HOME);
            server.stopAfterApplication();
            return server;
        }
    }

    public static EmbeddedPostgres server() {
        return Server.RUNNING;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", properties(server().database())));
    }

    /** What the program is told about a database and about its home. */
    public static Map<String, Object> properties(Database database) {
        var properties = new HashMap<String, Object>();
        properties.put("estafeta.home", HOME.toString());
        properties.put("estafeta.mode", "serve");
        properties.put("estafeta.statements", "counted");
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.hikari.data-source-properties.options", Database.OPTIONS);
        properties.put("spring.datasource.username", database.program().name());
        properties.put("spring.datasource.password", database.program().password());
        properties.put("spring.flyway.url", database.url());
        properties.put("spring.flyway.user", database.owner().name());
        properties.put("spring.flyway.password", database.owner().password());
        return properties;
    }
}
