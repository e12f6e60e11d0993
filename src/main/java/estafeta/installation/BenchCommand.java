package estafeta.installation;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes data of the size of a region or a country and measures the pages over them; in a home of its own kind. */
@Command(name = "bench", description = "замерить скорость: bench data заводит данные, bench web открывает страницы")
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "эта подсказка")
    boolean help;

    @Spec
    @Nullable
    CommandSpec spec;

    static CommandLine line(Application application) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new DataCommand(application))
                .addSubcommand(new WebCommand(application))
                .addSubcommand(new IntakeCommand(application))
                .addSubcommand(new PapersCommand(application))
                .addSubcommand(new SearchCommand(application));
    }

    @Override
    public Integer call() {
        Commands.say(spec, """
                Замеры скорости, в два шага:

                  ./estafeta bench data --size region|large|x5|country   завести данные
                  ./estafeta bench web                                   открыть страницы и показать время
                  ./estafeta bench search                                найти пары самого большого региона

                Отдельно, с данными или без них:

                  ./estafeta bench intake                          внести и отменить список на 10 000 строк
                  ./estafeta bench papers                          нарисовать 1000 приказов в Word и 500 в PDF

                Без данных и без базы, из папки с исходным кодом:

                  ./estafeta bench matching                        сравнить подбор с OR-Tools и JGraphT

                Данные лежат в ./data/bench, другая папка: --home ПАПКА. Когда замеры сняты, папку можно удалить.""");
        return 0;
    }

    @Command(
            name = "data",
            description = "завести данные: регион, пять регионов или страна; одни и те же при каждом запуске")
    static final class DataCommand implements Callable<Integer> {

        @Mixin
        HomeOption home = new HomeOption();

        @Option(
                names = "--size",
                paramLabel = "РАЗМЕР",
                defaultValue = "region",
                description =
                        "region — 16 тысяч человек, large — большой регион, 60 тысяч, x5 — 82 тысячи, country — 1,4 миллиона")
        Bench.Size size = Bench.Size.REGION;

        @Spec
        @Nullable
        CommandSpec spec;

        private final Application application;

        DataCommand(Application application) {
            this.application = application;
        }

        @Override
        public Integer call() throws Exception {
            var begun = Instant.now();
            try (var installation = home.hold(Home.Kind.BENCH);
                    var context = application.closed(installation)) {
                var bench = context.getBean(Bench.class);
                if (bench.filled()) {
                    throw new InstallationRefused(
                            "В папке %s данные уже есть. Удалите её или укажите другую: --home ПАПКА.",
                            installation.home().path());
                }
                var filling = bench.filling(size);
                try (var load = BulkLoad.begin(installation.database(), "bench")) {
                    filling.into(load);
                    load.finish();
                }
                settle(installation.database());
            }
            Commands.say(
                    spec,
                    "Данные готовы за %d с. Дальше: ./estafeta bench web"
                            .formatted(Duration.between(begun, Instant.now()).toSeconds()));
            return 0;
        }

        /** As a base that has lived for a while: visible rows marked, everything counted for the planner. */
        private static void settle(Database database) throws SQLException {
            try (var owner = database.connectAsOwner();
                    var statement = owner.createStatement()) {
                for (var table : Table.all(owner)) {
                    statement.execute("vacuum (analyze) " + table.qualified());
                }
            }
        }
    }

    /** Starts the program on the bench's home, measures and prints. */
    private abstract static class Measuring implements Callable<Integer> {
        @Mixin
        HomeOption home = new HomeOption();

        @Spec
        @Nullable
        CommandSpec spec;

        final Application application;

        Measuring(Application application) {
            this.application = application;
        }

        abstract ConfigurableApplicationContext start(Installation installation);

        abstract void measure(Bench bench, ApplicationContext context, PrintWriter out) throws Exception;

        /** Whether data of a size must be there. */
        boolean ofData() {
            return false;
        }

        @Override
        public Integer call() throws Exception {
            if (spec == null) {
                throw new IllegalStateException("the command was not made by the command line");
            }
            try (var installation = home.hold(Home.Kind.BENCH);
                    var context = start(installation)) {
                var bench = context.getBean(Bench.class);
                if (ofData() && !bench.filled()) {
                    throw new InstallationRefused(
                            "В папке %s нет данных. Заведите их: ./estafeta bench data --size region",
                            installation.home().path());
                }
                measure(bench, context, spec.commandLine().getOut());
            }
            return 0;
        }
    }

    @Command(
            name = "web",
            description = "открыть списки, карточки и поиск глазами школы, муниципалитета, региона, страны")
    static final class WebCommand extends Measuring {

        @Option(
                names = "--rounds",
                paramLabel = "РАЗ",
                defaultValue = "30",
                description = "сколько раз открыть каждую страницу, обычно 30")
        int rounds;

        WebCommand(Application application) {
            super(application);
        }

        @Override
        ConfigurableApplicationContext start(Installation installation) {
            return application.measured(installation);
        }

        @Override
        boolean ofData() {
            return true;
        }

        @Override
        void measure(Bench bench, ApplicationContext context, PrintWriter out)
                throws IOException, InterruptedException {
            bench.measure(address(context), rounds, out);
        }

        private static String address(ApplicationContext context) {
            var server = ((WebServerApplicationContext) context).getWebServer();
            if (server == null) {
                throw new IllegalStateException("the program was started without a port");
            }
            return "http://127.0.0.1:" + server.getPort();
        }
    }

    @Command(name = "intake", description = "внести длинный список педагогов и отменить его: время и память")
    static final class IntakeCommand extends Measuring {

        @Option(
                names = "--rows",
                paramLabel = "СТРОК",
                defaultValue = "10000",
                description = "сколько строк в списке, обычно 10000")
        int rows;

        IntakeCommand(Application application) {
            super(application);
        }

        @Override
        ConfigurableApplicationContext start(Installation installation) {
            return application.closed(installation);
        }

        @Override
        void measure(Bench bench, ApplicationContext context, PrintWriter out) {
            bench.intake(rows, out);
        }
    }

    @Command(name = "papers", description = "нарисовать приказы в Word и половину из них в PDF: время и память")
    static final class PapersCommand extends Measuring {

        @Option(
                names = "--orders",
                paramLabel = "ПРИКАЗОВ",
                defaultValue = "1000",
                description = "сколько приказов, обычно 1000")
        int orders;

        PapersCommand(Application application) {
            super(application);
        }

        @Override
        ConfigurableApplicationContext start(Installation installation) {
            return application.drawing(installation);
        }

        @Override
        void measure(Bench bench, ApplicationContext context, PrintWriter out) {
            bench.papers(orders, out);
        }
    }

    @Command(name = "search", description = "найти пары самого большого региона, как это делает его оператор")
    static final class SearchCommand extends Measuring {

        SearchCommand(Application application) {
            super(application);
        }

        @Override
        ConfigurableApplicationContext start(Installation installation) {
            return application.working(installation);
        }

        @Override
        boolean ofData() {
            return true;
        }

        @Override
        void measure(Bench bench, ApplicationContext context, PrintWriter out) {
            bench.search(out);
        }
    }
}
