package estafeta.installation;

import estafeta.kernel.Refusal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What can be typed after {@code ./estafeta}. */
@Command(name = "./estafeta")
public final class Commands implements Callable<Integer> {

    private static final String HELP = """
            Эстафета — наставничество в образовании: от списка учителей до пар, документов и показателей.

              ./estafeta demo           посмотреть на живом примере
              ./estafeta serve          работать
              ./estafeta admin-link     ссылка для входа администратора
              ./estafeta backup ФАЙЛ    сохранить все данные в файл
              ./estafeta restore ФАЙЛ   вернуть их в пустую базу
              ./estafeta doctor         проверить установку
              ./estafeta read ФАЙЛ      показать, как прочитан список педагогов
              ./estafeta bench          замерить скорость на данных размером со страну
              ./estafeta decline ФАЙЛ   показать имена из списка во всех падежах
              ./estafeta match ФАЙЛ     подобрать лучшие пары по задаче из файла, с доказательством

            У каждой команды: --home ПАПКА — где лежат данные (read, decline и match обходятся без них); --help — всё остальное.
            """;

    @Option(
            names = {"-h", "--help"},
            description = "эта подсказка")
    boolean help;

    @Spec
    @Nullable
    CommandSpec spec;

    /**
     * Runs what was typed, one of the commands here or of those the modules bring; 0 when it went well, 1 when it was
     * refused, 2 when it was not understood.
     */
    public static int run(Class<?> program, List<Callable<Integer>> brought, String... typed) {
        var application = new Application(program);
        var line = new CommandLine(new Commands())
                .addSubcommand(new OpenCommand.Demo(application))
                .addSubcommand(new OpenCommand.Serve(application))
                .addSubcommand(new AdministratorLinkCommand(application))
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new DoctorCommand())
                .addSubcommand(BenchCommand.line(application))
                .addSubcommand(new WarmUpCommand(application));
        brought.forEach(line::addSubcommand);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((misunderstood, arguments) -> misunderstood(misunderstood));
        line.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof InstallationRefused || failure instanceof Refusal) {
                command.getErr().println(failure.getMessage());
                return 1;
            }
            throw failure;
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        inRussian(line);
        return line.execute(typed);
    }

    private static void inRussian(CommandLine line) {
        for (var command : line.getSubcommands().values()) {
            command.getCommandSpec()
                    .usageMessage()
                    .synopsisHeading("Использование: ")
                    .parameterListHeading("%n")
                    .optionListHeading("%n");
            inRussian(command);
        }
    }

    @Override
    public Integer call() {
        say(spec, HELP);
        return 0;
    }

    static void say(@Nullable CommandSpec spec, String sentence) {
        if (spec == null) {
            throw new IllegalStateException("the command was not made by the command line");
        }
        spec.commandLine().getOut().println(sentence);
    }

    private static int misunderstood(ParameterException typed) {
        var command = typed.getCommandLine();
        var what = switch (typed) {
            case UnmatchedArgumentException e -> "Не понимаю: " + String.join(" ", e.getUnmatched());
            case MissingParameterException e ->
                "Не указано: "
                        + String.join(
                                ", ",
                                e.getMissing().stream()
                                        .map(CommandLine.Model.ArgSpec::paramLabel)
                                        .toList());
            default ->
                typed.getArgSpec() == null
                        ? "Не понимаю: " + typed.getValue()
                        : "Не подходит значение «%s» для %s"
                                .formatted(typed.getValue(), typed.getArgSpec().paramLabel());
        };
        command.getErr().println(what);
        command.getErr()
                .println("Подсказка: "
                        + (command.getParent() == null
                                ? "./estafeta"
                                : command.getCommandSpec().qualifiedName() + " --help"));
        return 2;
    }
}
