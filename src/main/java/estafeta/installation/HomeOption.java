package estafeta.installation;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the installation lies and which database it uses: the same for every command. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "ПАПКА",
            description = "папка установки; обычно ./data/serve, у demo и bench — ./data/demo и ./data/bench")
    @Nullable
    Path folder;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "эта подсказка")
    boolean help;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    Installation hold(Home.Kind kind) {
        return Installation.hold(folder(kind), kind, database);
    }

    Installation enter() {
        return Installation.enter(folder(Home.Kind.SERVE), database);
    }

    Path folder(Home.Kind kind) {
        return Optional.ofNullable(folder).orElseGet(kind::usualFolder);
    }
}
