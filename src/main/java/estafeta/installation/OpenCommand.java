package estafeta.installation;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the program to people until it is stopped: {@code demo} and {@code serve} differ in the kind of their home alone. */
abstract sealed class OpenCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Option(
            names = "--port",
            paramLabel = "ПОРТ",
            defaultValue = "8080",
            description = "порт, обычно 8080; 0 — любой свободный")
    int port;

    @Option(
            names = "--host",
            paramLabel = "АДРЕС",
            defaultValue = "127.0.0.1",
            description = "на каком адресе слушать, обычно 127.0.0.1; 0.0.0.0 — на всех")
    String host = "127.0.0.1";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:ESTAFETA_URL}",
            description = "как программу открывают люди, если перед ней стоит другой сервер: https://имя")
    @Nullable
    String url;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Application application;
    private final Home.Kind kind;

    private OpenCommand(Application application, Home.Kind kind) {
        this.application = application;
        this.kind = kind;
    }

    @Command(name = "demo", description = "показать на живом примере: регион, люди, пары; вход одним нажатием")
    static final class Demo extends OpenCommand {
        Demo(Application application) {
            super(application, Home.Kind.DEMO);
        }
    }

    @Command(name = "serve", description = "работать: без примеров, вход по приглашениям")
    static final class Serve extends OpenCommand {
        Serve(Application application) {
            super(application, Home.Kind.SERVE);
        }
    }

    @Override
    public Integer call() {
        var installation = home.hold(kind);
        try {
            var said = said();
            refuseTakenPort();
            installation.closeAfterApplication();
            var context = application.open(installation, host, port, said);
            var address = said.isEmpty() ? address(context) : said;
            installation.home().tellAddress(address);
            out().println("Эстафета открыта: " + address + "/");
            context.getBeanProvider(AdministratorEntrance.class).ifAvailable(entrance -> {
                if (kind == Home.Kind.SERVE && entrance.wanted()) {
                    out().println("Ссылка для первого администратора, на один вход в течение часа:");
                    out().println("  " + address + entrance.makeLink());
                    out().println("Другую даст ./estafeta admin-link");
                }
            });
            out().println("Остановить: Ctrl+C");
            out().flush();
            return 0;
        } catch (InstallationRefused e) {
            installation.close();
            throw e;
        } catch (BeansException e) {
            installation.close(); // Spring has written the cause into the log
            throw new InstallationRefused(
                    "Программа не запустилась. Причина — выше и в журнале %s. Проверьте установку: ./estafeta doctor --home %s",
                    installation.home().path().resolve("log/estafeta.log"),
                    installation.home().path());
        }
    }

    /** How people open the program, if that was said. */
    private String said() {
        var said = url == null ? "" : url.strip().replaceAll("/+$", "");
        if (!said.isEmpty() && !said.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new InstallationRefused("Адрес «%s» непонятен. Ожидается вида https://имя.", said);
        }
        return said;
    }

    private String address(org.springframework.context.ApplicationContext context) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        var open = server == null ? port : server.getPort();
        var name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + open;
    }

    private void refuseTakenPort() {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            socket.setReuseAddress(true);
        } catch (IOException | IllegalArgumentException e) {
            throw new InstallationRefused(
                    "Адрес %s, порт %d занять не удалось: скорее всего, там уже работает другая программа. Укажите другой порт: --port %d",
                    host, port, port + 1);
        }
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("the command was not made by the command line");
        }
        return spec.commandLine().getOut();
    }
}
