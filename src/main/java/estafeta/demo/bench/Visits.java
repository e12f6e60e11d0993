package estafeta.demo.bench;

import com.zaxxer.hikari.HikariDataSource;
import estafeta.access.SignIns;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.AccountId;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens pages as signed-in people do: one after another on one connection, then fifty people at once. */
@Component
class Visits {
    private static final int WARM_UP = 10;
    private static final int CONNECTIONS = 10;
    private static final String LINE = "%-14s %-28s %7s %7s %9s %9s %7s %s%n";
    private final JdbcClient db;
    private final DataSource source;
    private final SignIns signIns;
    private final Routes routes;
    private final ObjectProvider<CountedStatements> counted;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Visits(
            JdbcClient db,
            DataSource source,
            SignIns signIns,
            Routes routes,
            ObjectProvider<CountedStatements> counted) {
        this.db = db;
        this.source = source;
        this.signIns = signIns;
        this.routes = routes;
        this.counted = counted;
    }

    void measure(String address, int rounds, PrintWriter out) throws IOException, InterruptedException {
        connections(2); // the second for what is read apart, in a transaction within another
        out.printf("Один человек, одно соединение с базой, каждая страница %d раз, миллисекунды%n%n", rounds);
        out.printf(LINE, "кто", "страница", "p50", "p95", "запросов", "в базе", "во", "");
        for (var place : Eyes.Place.values()) {
            for (var eyes : eyes(place, 1)) {
                alone(address, eyes, rounds, out);
            }
        }
        connections(CONNECTIONS);
        together(address, rounds, out);
    }

    private void alone(String address, Eyes eyes, int rounds, PrintWriter out)
            throws IOException, InterruptedException {
        var token = signIns.begin(eyes.account(), "замеры", true, true);
        var all = routes.of(eyes);
        var taken = new HashMap<Route, List<Visit>>();
        var before = Math.min(WARM_UP, rounds);
        for (int round = -before; round < rounds; round++) {
            for (var route : all) {
                var visit = visit(URI.create(address + route.address(round + before)), token);
                if (round >= 0) {
                    taken.computeIfAbsent(route, each -> new ArrayList<>()).add(visit);
                }
            }
        }
        for (var route : all) {
            print(eyes.place(), route, taken.getOrDefault(route, List.of()), out);
        }
        out.println();
        out.flush();
    }

    private static void print(Eyes.Place place, Route route, List<Visit> visits, PrintWriter out) {
        var times = visits.stream().map(Visit::millis).toList();
        var database = visits.stream().map(Visit::database).toList();
        var most = route.search() ? 150 : place.most;
        out.printf(
                LINE,
                place.words,
                route.words(),
                shown(share(times, 50)),
                shown(share(times, 95)),
                visits.stream().mapToLong(Visit::statements).max().orElse(0),
                shown(share(database, 50)),
                shown(share(times, 50) / Math.max(0.01, share(database, 50))),
                share(times, 95) > most ? "больше " + most : "");
    }

    /** Each reads a page for one to three seconds before the next. */
    private void together(String address, int rounds, PrintWriter out) throws IOException, InterruptedException {
        var visiting = new EnumMap<Eyes.Place, List<Future<List<Double>>>>(Eyes.Place.class);
        var begun = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var place : Eyes.Place.values()) {
                var known = new HashMap<String, List<Route>>();
                var all = eyes(place, place.users);
                for (int no = 0; no < place.users; no++) {
                    var eyes = all.get(no % all.size());
                    var pages = known.computeIfAbsent(eyes.path(), path -> routes.of(eyes));
                    var dice = new Random(no * 31L + place.ordinal());
                    var token = signIns.begin(eyes.account(), "замеры", true, true);
                    visiting.computeIfAbsent(place, each -> new ArrayList<>())
                            .add(people.submit(() -> read(address, pages, token, rounds, dice)));
                }
            }
        }
        out.printf(
                "Пятьдесят человек сразу, каждый читает страницу 1–3 секунды; всего %d с%n%n",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        out.printf(LINE, "кто", "людей, страниц", "p50", "p95", "", "", "", "");
        for (var place : Eyes.Place.values()) {
            var times = new ArrayList<Double>();
            for (var one : visiting.getOrDefault(place, List.of())) {
                times.addAll(got(one));
            }
            out.printf(
                    LINE,
                    place.words,
                    place.users + ", " + times.size(),
                    shown(share(times, 50)),
                    shown(share(times, 95)),
                    "",
                    "",
                    "",
                    "");
        }
        out.flush();
    }

    private List<Double> read(String address, List<Route> pages, String token, int rounds, Random dice)
            throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            TimeUnit.MILLISECONDS.sleep(1000L + dice.nextInt(2000));
            var route = pages.get(dice.nextInt(pages.size()));
            times.add(visit(URI.create(address + route.address(dice.nextInt(1000))), token)
                    .millis());
        }
        return times;
    }

    private static List<Double> got(Future<List<Double>> times) throws InterruptedException {
        try {
            return times.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private record Visit(double millis, long statements, double database) {}

    private Visit visit(URI page, String token) throws IOException, InterruptedException {
        var counting = counted.getObject();
        var request = HttpRequest.newBuilder(page)
                .header("Cookie", DeviceCookie.NAME + "=" + token)
                .header("Accept-Encoding", "gzip")
                .build();
        counting.taken();
        var begun = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        var nanos = System.nanoTime() - begun;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + " answered " + answer.statusCode());
        }
        var count = counting.taken();
        return new Visit(nanos / 1e6, count.statements(), count.nanos() / 1e6);
    }

    /** Those who see most from there. */
    private List<Eyes> eyes(Eyes.Place place, int many) {
        return db.sql("""
                select g.account, n.path::text as path
                from access.role_grant g
                join kernel.node n on n.id = g.node
                where g.role = :role
                order by
                  (select count(*) from kernel.node d where d.path <@ n.path) desc,
                  (select count(*) from mentorship.mentorship m where m.node = n.id) desc,
                  g.id
                limit :many
                """)
                .param("role", place.role.name())
                .param("many", many)
                .query((row, number) -> new Eyes(
                        place, new AccountId(row.getObject("account", java.util.UUID.class)), row.getString("path")))
                .list();
    }

    /** How many connections to the database there are: one alone meets every plan again. */
    private void connections(int many) {
        try {
            var pool = source.unwrap(HikariDataSource.class);
            pool.setMaximumPoolSize(many);
            pool.getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static double share(List<Double> values, int percent) {
        if (values.isEmpty()) {
            return 0;
        }
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
    }

    private static String shown(double number) {
        return String.format(Locale.of("ru"), "%.1f", number);
    }
}
