package estafeta.installation;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
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

    @Command(
            name = "web",
            description = "открыть списки, карточки и поиск глазами школы, муниципалитета, региона, страны")
    static final class WebCommand implements Callable<Integer> {

        @Mixin
        HomeOption home = new HomeOption();

        @Option(
                names = "--rounds",
                paramLabel = "РАЗ",
                defaultValue = "30",
                description = "сколько раз открыть каждую страницу, обычно 30")
        int rounds;

        @Spec
        @Nullable
        CommandSpec spec;

        private final Application application;

        WebCommand(Application application) {
            this.application = application;
        }

        @Override
        public Integer call() throws Exception {
            try (var installation = home.hold(Home.Kind.BENCH);
                    var context = application.measured(installation)) {
                filled(context, installation).measure(address(context), rounds, out(spec));
            }
            return 0;
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
    static final class IntakeCommand implements Callable<Integer> {

        @Mixin
        HomeOption home = new HomeOption();

        @Option(
                names = "--rows",
                paramLabel = "СТРОК",
                defaultValue = "10000",
                description = "сколько строк в списке, обычно 10000")
        int rows;

        @Spec
        @Nullable
        CommandSpec spec;

        private final Application application;

        IntakeCommand(Application application) {
            this.application = application;
        }

        @Override
        public Integer call() throws Exception {
            try (var installation = home.hold(Home.Kind.BENCH);
                    var context = application.closed(installation)) {
                context.getBean(Bench.class).intake(rows, out(spec));
            }
            return 0;
        }
    }

    @Command(name = "papers", description = "нарисовать приказы в Word и половину из них в PDF: время и память")
    static final class PapersCommand implements Callable<Integer> {

        @Mixin
        HomeOption home = new HomeOption();

        @Option(
                names = "--orders",
                paramLabel = "ПРИКАЗОВ",
                defaultValue = "1000",
                description = "сколько приказов, обычно 1000")
        int orders;

        @Spec
        @Nullable
        CommandSpec spec;

        private final Application application;

        PapersCommand(Application application) {
            this.application = application;
        }

        @Override
        public Integer call() throws Exception {
            try (var installation = home.hold(Home.Kind.BENCH);
                    var context = application.drawing(installation)) {
                context.getBean(Bench.class).papers(orders, out(spec));
            }
            return 0;
        }
    }

    @Command(name = "search", description = "найти пары самого большого региона, как это делает его оператор")
    static final class SearchCommand implements Callable<Integer> {

        @Mixin
        HomeOption home = new HomeOption();

        @Spec
        @Nullable
        CommandSpec spec;

        private final Application application;

        SearchCommand(Application application) {
            this.application = application;
        }

        @Override
        public Integer call() throws Exception {
            try (var installation = home.hold(Home.Kind.BENCH);
                    var context = application.working(installation)) {
                filled(context, installation).search(out(spec));
            }
            return 0;
        }
    }

    private static Bench filled(ApplicationContext context, Installation installation) {
        var bench = context.getBean(Bench.class);
        if (!bench.filled()) {
            throw new InstallationRefused(
                    "В папке %s нет данных. Заведите их: ./estafeta bench data --size region",
                    installation.home().path());
        }
        return bench;
    }

    private static PrintWriter out(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("the command was not made by the command line");
        }
        return spec.commandLine().getOut();
    }
}
