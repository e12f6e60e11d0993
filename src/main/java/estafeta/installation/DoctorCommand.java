package estafeta.installation;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "doctor", description = "проверить установку и данные и сказать, что сделать")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (var installation = home.enter()) {
            var findings = new Doctor(installation).examine();
            for (var finding : findings) {
                Commands.say(spec, (finding.well() ? "  хорошо   " : "  ИСПРАВИТЬ ") + finding.what());
                if (!finding.well()) {
                    Commands.say(spec, "             " + finding.advice());
                }
            }
            var wrong = findings.stream().filter(finding -> !finding.well()).count();
            Commands.say(spec, wrong == 0 ? "Всё в порядке." : "Исправить: " + wrong);
            return wrong == 0 ? 0 : 1;
        }
    }
}
