package estafeta.installation;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "backup", description = "сохранить все данные в один файл; программу можно не останавливать")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "ФАЙЛ", description = "куда: новый файл, например копия-2026-11-22.zip")
    Path file = Path.of("");

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (var installation = home.enter()) {
            var manifest =
                    Backup.write(installation.database(), installation.home().kind(), file);
            var rows = manifest.tables().stream()
                    .mapToLong(Manifest.TableContent::rows)
                    .sum();
            Commands.say(
                    spec,
                    "Копия готова: %s (таблиц — %d, строк — %d, версия таблиц %s)"
                            .formatted(file, manifest.tables().size(), rows, manifest.schemaVersion()));
            Commands.say(
                    spec,
                    "Ключи в неё не входят. Сохраните отдельно и берегите файл %s: без него зашифрованное не прочесть."
                            .formatted(installation.home().secrets().file("keys")));
            return 0;
        }
    }
}
