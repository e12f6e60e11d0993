package estafeta.installation;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts everything once on a base that is thrown away, so that the launcher may keep what a start loads. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private final Application application;

    WarmUpCommand(Application application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("estafeta");
        try (var installation = Installation.hold(folder, Home.Kind.SERVE, DatabaseOptions.none());
                var context = application.open(installation, "127.0.0.1", 0, "")) {
            return context.isActive() ? 0 : 1;
        } finally {
            PostgresPrograms.delete(folder);
        }
    }
}
