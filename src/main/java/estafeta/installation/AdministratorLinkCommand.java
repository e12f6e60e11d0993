package estafeta.installation;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "admin-link", description = "новая ссылка для входа администратора: на один вход, на час")
final class AdministratorLinkCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Spec
    @Nullable
    CommandSpec spec;

    private final Application application;

    AdministratorLinkCommand(Application application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        try (var installation = home.enter();
                var context = application.closed(installation)) {
            var link = context.getBean(AdministratorEntrance.class).makeLink();
            var address = installation.home().address();
            Commands.say(spec, address.orElse("http://127.0.0.1:8080") + link);
            if (address.isEmpty()) {
                Commands.say(
                        spec,
                        "Ссылка откроется, когда программа будет запущена: ./estafeta "
                                + installation.home().kind().command());
            }
            return 0;
        }
    }
}
