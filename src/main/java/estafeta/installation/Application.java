package estafeta.installation;

import estafeta.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.BeansException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the program on an installation: tells Spring where the base, the home and the port are. */
record Application(Class<?> program) {
    private static final Map<String, Object> CLOSED =
            Map.of("server.port", -1, "spring.main.lazy-initialization", true, "db-scheduler.enabled", false);

    /** Open to people on this host and port; the address is how they open it, empty if nobody said. */
    ConfigurableApplicationContext open(Installation installation, String host, int port, String address) {
        return start(installation, Map.of("server.address", host, "server.port", port, "estafeta.url", address));
    }

    /** The same beans without a port and without background work; for a command that needs a word with one of them. */
    ConfigurableApplicationContext closed(Installation installation) {
        return start(installation, CLOSED);
    }

    /** Closed, and PDF drawn by ourselves, whatever is installed. */
    ConfigurableApplicationContext drawing(Installation installation) {
        var properties = new LinkedHashMap<>(CLOSED);
        properties.put("estafeta.pdf", "own");
        return start(installation, properties);
    }

    /** Without a port; errands are done. */
    ConfigurableApplicationContext working(Installation installation) {
        return start(installation, Map.of("server.port", -1));
    }

    /** Open to the bench alone: any free port, no background work, statements counted. */
    ConfigurableApplicationContext measured(Installation installation) {
        return start(
                installation,
                Map.of(
                        "server.address",
                        "127.0.0.1",
                        "server.port",
                        0,
                        "db-scheduler.enabled",
                        false,
                        "estafeta.statements",
                        "counted"));
    }

    private ConfigurableApplicationContext start(Installation installation, Map<String, Object> more) {
        var properties = new LinkedHashMap<>(properties(installation.database(), installation.home()));
        properties.putAll(more);
        try {
            return new SpringApplicationBuilder(program)
                    .properties(logging(installation.home()))
                    .initializers(context -> context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("installation", properties)))
                    .run();
        } catch (BeansException e) {
            if (e.getMostSpecificCause() instanceof Refusal refusal) {
                throw new InstallationRefused("%s", String.valueOf(refusal.getMessage()));
            }
            throw e;
        }
    }

    /** To a file of the home; what wants an operator's eye to the terminal, too. Told early: the log begins before the beans. */
    private static Map<String, Object> logging(Home home) {
        return Map.of(
                "logging.file.name", home.path().resolve("log/estafeta.log").toString(),
                "logging.threshold.console", "WARN",
                "logging.level.org.flywaydb.core.internal.sqlscript", "ERROR"); // «already exists, skipping»
    }

    private static Map<String, Object> properties(Database database, Home home) {
        return Map.ofEntries(
                Map.entry("estafeta.home", home.path().toString()),
                Map.entry("estafeta.mode", home.kind().command()),
                Map.entry("spring.datasource.url", database.url()),
                Map.entry("spring.datasource.username", database.program().name()),
                Map.entry("spring.datasource.password", database.program().password()),
                Map.entry("spring.datasource.hikari.data-source-properties.options", Database.OPTIONS),
                Map.entry("spring.flyway.url", database.url()),
                Map.entry("spring.flyway.user", database.owner().name()),
                Map.entry("spring.flyway.password", database.owner().password()),
                Map.entry("spring.flyway.locations", Schema.MIGRATIONS));
    }
}
