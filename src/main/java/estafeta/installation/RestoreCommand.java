package estafeta.installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", description = "вернуть данные из такого файла в пустую базу и сверить каждую таблицу")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "ФАЙЛ", description = "откуда: файл, сделанный ./estafeta backup")
    Path file = Path.of("");

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (var restore = Restore.from(file);
                var installation = home.hold(Home.Kind.named(restore.manifest().kind()))) {
            restore.into(installation.database());
            Commands.say(
                    spec,
                    "Восстановлено и сверено: таблиц — %d, строк — %d; контрольные суммы всех таблиц совпали."
                            .formatted(restore.manifest().tables().size(), restore.rows()));
            var keys = installation.home().secrets().file("keys");
            if (!Files.exists(keys)) {
                Commands.say(spec, "Положите прежний файл ключей сюда, до первого запуска: " + keys);
            }
            Commands.say(
                    spec,
                    "Запустить: ./estafeta %s --home %s"
                            .formatted(
                                    installation.home().kind().command(),
                                    installation.home().path()));
            return 0;
        }
    }
}
