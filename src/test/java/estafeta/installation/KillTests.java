package estafeta.installation;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.access.Totp;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever the program or its database is killed, a client that repeats its requests with the same key finds in the end
 * each of them done once, whole. The program comes back by itself when its database was killed.
 */
@Tag("kill")
class KillTests {
    private static final int KILLS = 20;
    private static final int OF_THE_PROGRAM = 4;
    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** As long as the program takes to see that one who was killed does not come back to its work. */
    private static final Duration TAKEN_UP = Duration.ofMinutes(3);

    private static final String PASSWORD = "снег чайник трамвай";

    @TempDir
    Path folder;

    private final long seed = Long.getLong("kill.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger answeredByTheKey = new AtomicInteger();
    private volatile boolean open = true;

    @Test
    void nothingIsHalfDoneNothingTwiceNothingAcknowledgedLost() throws Exception {
        System.out.println("kill.seed = " + seed);
        try (var program = ServedProgram.start(folder.resolve("home"), List.of(), Map.of("ESTAFETA_PDF", "own"));
                var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var visitor = new Visitor(program.address());
            signIn(visitor, program.administratorLink());
            var school = school(visitor);
            visitor.get("/people/new");
            var clients = clients(threads, visitor, school);
            for (var victim : victims()) {
                waitForAMoment(program);
                kill(program, victim);
            }
            open = false;
            for (var client : clients) {
                client.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            comeBack(program);
            check(program, visitor);
        }
    }

    private enum Victim {
        PROGRAM,
        POSTGRES
    }

    /** What a request does; the parts that must stand once each when it is done. */
    private enum Kind {
        TEACHER("""
                (select count(*) from people.person p where p.name = w.name),
                (select count(*) from people.person p join people.affiliation a on a.person = p.id where p.name = w.name),
                (select count(*) from people.person p join people.affiliation a on a.person = p.id
                 join people.post t on t.affiliation = a.id where p.name = w.name),
                (select count(*) from people.person p join people.person_private f on f.person = p.id
                 where p.name = w.name and f.birth_date = date '1990-05-09'),
                (select count(*) from people.person p join people.category c on c.person = p.id where p.name = w.name),
                (select count(*) from people.person p join kernel.journal_subject s on s.subject = p.id
                 join kernel.journal j on j.id = s.journal and j.type = 'people.enrolled' where p.name = w.name)"""),
        PLACES("""
                (select count(*) from people.person p join people.affiliation a on a.person = p.id
                 join mentorship.readiness r on r.affiliation = a.id where p.name = w.name),
                (select count(*) from people.person p join kernel.journal_subject s on s.subject = p.id
                 join kernel.journal j on j.id = s.journal and j.type = 'mentorship.ready' where p.name = w.name)"""),
        PAIR("""
                (select count(*) from people.person p join people.affiliation a on a.person = p.id
                 join mentorship.side s on s.affiliation = a.id and s.role = 'MENTOR' where p.name = w.name),
                (select count(*) from people.person p join people.affiliation a on a.person = p.id
                 join mentorship.side s on s.affiliation = a.id
                 join mentorship.side o on o.mentorship = s.mentorship and o.role = 'MENTEE' where p.name = w.name),
                (select count(*) from people.person p join people.affiliation a on a.person = p.id
                 join mentorship.side s on s.affiliation = a.id
                 join mentorship.mentorship m on m.id = s.mentorship and m.state = 'PROPOSED' where p.name = w.name),
                (select count(*) from people.person p join people.affiliation a on a.person = p.id
                 join mentorship.side s on s.affiliation = a.id
                 join kernel.journal_subject b on b.subject = s.mentorship
                 join kernel.journal j on j.id = b.journal and j.type = 'mentorship.proposed' where p.name = w.name)"""),
        /** Its name is its key; two that are asked for while one is under way are led to it. */
        PACK("""
                (select count(*) from kernel.once o join mentorship.pack p on o.answer = '/packs/' || p.id
                 where o.key = w.name::uuid)""");

        private final String parts;

        Kind(String parts) {
            this.parts = parts;
        }
    }

    /** One wish of a client under its key. */
    private static final class Deed {
        final Kind kind;
        final String name;
        final String path;
        final Map<String, String> fields = new TreeMap<>();
        volatile String answer = "";

        Deed(Kind kind, String name, String path, Map<String, String> fields) {
            this(kind, UUID.randomUUID(), name, path, fields);
        }

        private Deed(Kind kind, UUID once, String name, String path, Map<String, String> fields) {
            this.kind = kind;
            this.name = name;
            this.path = path;
            this.fields.putAll(fields);
            this.fields.put("once", once.toString());
        }

        static Deed teacher(String name, String school) {
            return new Deed(
                    Kind.TEACHER,
                    name,
                    "/people",
                    Map.of(
                            "organisation", school,
                            "name", name,
                            "position", "учитель",
                            "subjects", "физика, информатика",
                            "category", "FIRST",
                            "since", "01.09.2020",
                            "birth", "09.05.1990"));
        }

        static Deed places(String mentor) {
            return new Deed(
                    Kind.PLACES,
                    mentor,
                    "/mentors/places",
                    Map.of("mentorWords", mentor, "places", "2", "from", "01.09.2026"));
        }

        static Deed pair(String mentor, String mentee) {
            return new Deed(
                    Kind.PAIR,
                    mentor,
                    "/mentorships",
                    Map.of(
                            "mentorWords", mentor,
                            "menteeWords", mentee,
                            "kind", "traditional",
                            "first", "01.12.2026",
                            "last", "31.05.2027"));
        }

        static Deed folder(String school) {
            var once = UUID.randomUUID();
            return new Deed(Kind.PACK, once, once.toString(), "/folder/" + school, Map.of("kind", "FOLDER"));
        }

        boolean answered() {
            return !answer.isEmpty();
        }

        String leadsTo() {
            return switch (kind) {
                case TEACHER -> "/people/new";
                case PLACES -> "/mentors";
                case PAIR -> "/mentorships/";
                case PACK -> "/packs/";
            };
        }
    }

    // ——— the way in ———

    static void signIn(Visitor visitor, String link) throws Exception {
        var path = link.substring(link.indexOf("/invitation/"));
        visitor.get(path);
        visitor.led(
                path,
                Map.of("name", "Проверкина Анна Олеговна", "login", "admin@school.example", "password", PASSWORD));
        var offer = visitor.get("/second-factor/new").body();
        var totp = Totp.of(found("id=\"key\">([A-Z2-7 ]+)<", offer));
        var codes = visitor.led(
                "/second-factor/new",
                Map.of(
                        "sealed", found("name=\"sealed\" value=\"([^\"]+)\"", offer),
                        "code", totp.code(Instant.now())));
        assertThat(visitor.get(codes).body()).contains("Запасные коды");
    }

    static String school(Visitor visitor) throws Exception {
        visitor.get("/organisations/new");
        var region = visitor.led("/organisations", place("region", "", "Приозёрская область"));
        var district = visitor.led("/organisations", place("municipal_district", id(region), "Заречный район"));
        return id(visitor.led("/organisations", place("school", id(district), "СОШ № 4")));
    }

    private static Map<String, String> place(String type, String under, String name) {
        return Map.of(
                "type",
                type,
                "under",
                under,
                "fullName",
                name,
                "shortName",
                name,
                "zone",
                "Europe/Moscow",
                "once",
                UUID.randomUUID().toString());
    }

    static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String found(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    // ——— clients ———

    private List<Future<Object>> clients(ExecutorService threads, Visitor visitor, String school) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(client -> threads.submit(() -> {
                    for (int turn = 0; open; turn++) {
                        var mentor = name(client, turn, "Анна");
                        var mentee = name(client, turn, "Вера");
                        for (var deed : List.of(
                                Deed.teacher(mentor, school),
                                Deed.teacher(mentee, school),
                                Deed.places(mentor),
                                Deed.pair(mentor, mentee),
                                Deed.folder(school))) {
                            deeds.add(deed);
                            while (open && !deed.answered()) {
                                ask(visitor, deed);
                            }
                            if (!open) {
                                return null;
                            }
                        }
                    }
                    return null;
                }))
                .toList();
    }

    /** Some answers are not waited for: the next try finds the first one at work or done. */
    private void ask(Visitor visitor, Deed deed) throws InterruptedException {
        var patience = Duration.ofMillis(Math.random() < 0.1 ? 8 : 20_000);
        try {
            take(visitor.post(deed.path, deed.fields, patience), deed);
        } catch (IOException lost) {
            repeats.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void take(HttpResponse<String> answer, Deed deed) throws InterruptedException {
        if (answer.statusCode() >= 500) {
            repeats.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(100);
            return;
        }
        assertThat(answer.statusCode()).as(Visitor.words(answer)).isEqualTo(303);
        assertThat(Visitor.location(answer)).startsWith(deed.leadsTo());
        deed.answer = Visitor.location(answer);
        answers.incrementAndGet();
        if (!Visitor.fresh(answer)) {
            answeredByTheKey.incrementAndGet();
        }
    }

    /** No two begin alike: a name is found by its beginning. */
    private static String name(int client, int turn, String given) {
        var letters = new StringBuilder();
        for (int rest = turn; rest > 0; rest /= 10) {
            letters.append("абвгдежзик".charAt(rest % 10));
        }
        return "АБВГДЕ".charAt(client) + "о" + letters + "ова " + given + " Петровна";
    }

    // ——— killing ———

    private List<Victim> victims() {
        var victims = new ArrayList<>(Collections.nCopies(OF_THE_PROGRAM, Victim.PROGRAM));
        victims.addAll(Collections.nCopies(KILLS - OF_THE_PROGRAM, Victim.POSTGRES));
        Collections.shuffle(victims, random);
        return victims;
    }

    /** Mostly somewhere in the midst of work, now and then while the last blow is being got over. */
    private void waitForAMoment(ServedProgram program) throws Exception {
        if (random.nextInt(5) > 0) {
            comeBack(program);
            var before = answers.get();
            var deadline = Instant.now().plus(PATIENCE);
            while (answers.get() <= before + CLIENTS) {
                assertThat(Instant.now()).as("no answers; kill.seed = " + seed).isBefore(deadline);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(700));
    }

    private static void kill(ServedProgram program, Victim victim) throws Exception {
        if (victim == Victim.PROGRAM) {
            program.kill();
            program.startAgain();
        } else {
            while (!program.killPostgres()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    /** An open program lives through everything; one whose database was killed while it was starting is started anew. */
    static void comeBack(ServedProgram program) throws Exception {
        while (!program.said().contains("Остановить: Ctrl+C")) {
            if (!program.alive()) {
                program.startAgain();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(program.alive()).isTrue();
    }

    // ——— what stands ———

    private void check(ServedProgram program, Visitor visitor) throws Exception {
        var unanswered = deeds.stream().filter(deed -> !deed.answered()).toList();
        try (var owner = opened(program)) {
            assertThat(counts(owner, deeds.stream().filter(Deed::answered).toList()))
                    .containsOnlyKeys("once");
            assertThat(counts(owner, unanswered).keySet()).isSubsetOf("once", "not at all");
        }
        for (var deed : unanswered) {
            var deadline = Instant.now().plus(PATIENCE);
            while (!deed.answered()) {
                ask(visitor, deed);
                assertThat(Instant.now())
                        .as("%s unanswered; %s", deed.kind, lastOf(program))
                        .isBefore(deadline);
            }
        }
        try (var owner = opened(program)) {
            assertThat(counts(owner, deeds)).containsOnlyKeys("once");
            assertThat(number(owner, "select count(*) from people.person"))
                    .isEqualTo(deeds.stream()
                            .filter(deed -> deed.kind == Kind.TEACHER)
                            .count());
            assertThat(number(owner, "select count(*) from mentorship.mentorship"))
                    .isEqualTo(deeds.stream()
                            .filter(deed -> deed.kind == Kind.PAIR)
                            .count());
        }
        packsAreFinished(program);
        System.out.printf(
                "%d requests, %d repeated, %d of them answered by their key%n",
                deeds.size(), repeats.get(), answeredByTheKey.get());
        assertThat(repeats.get()).isGreaterThan(KILLS);
        assertThat(answeredByTheKey.get()).isPositive();
    }

    /** What was broken off is taken up again by itself, and no paper lies in a pack twice. */
    private static void packsAreFinished(ServedProgram program) throws Exception {
        try (var owner = opened(program)) {
            var deadline = Instant.now().plus(TAKEN_UP);
            while (number(owner, "select count(*) from mentorship.pack where state = 'WORKING'") > 0) {
                assertThat(Instant.now()).as("a pack is not taken up").isBefore(deadline);
                TimeUnit.SECONDS.sleep(1);
            }
            assertThat(number(owner, "select count(*) from mentorship.pack where state <> 'READY'"))
                    .isZero();
            assertThat(number(owner, """
                            select count(*) from mentorship.pack p
                            where (select count(*) from mentorship.pack_piece i where i.pack = p.id and i.because is null) < p.pieces""")).isZero();
            assertThat(number(owner, "select count(*) from mentorship.pack_piece where file is not null"))
                    .as("each paper has a file of its own")
                    .isEqualTo(number(owner, "select count(*) from kernel.file"));
        }
    }

    private static String lastOf(ServedProgram program) throws IOException {
        var said = program.said();
        return said.substring(Math.max(0, said.length() - 3000));
    }

    /** How the parts of each stand: all once, none at all, or otherwise, then with the names. */
    private static Map<String, List<String>> counts(Connection owner, Collection<Deed> deeds) throws SQLException {
        var found = new TreeMap<String, List<String>>();
        for (var kind : Kind.values()) {
            var names = deeds.stream().filter(deed -> deed.kind == kind).map(deed -> deed.name);
            try (var statement =
                    owner.prepareStatement("select w.name, array[" + kind.parts + "] from unnest(?) as w (name)")) {
                statement.setArray(1, owner.createArrayOf("text", names.toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var parts = (Long[]) rows.getArray(2).getArray();
                        found.computeIfAbsent(word(parts), key -> new ArrayList<>())
                                .add(rows.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private static String word(Long[] parts) {
        return Stream.of(parts).allMatch(count -> count == 1)
                ? "once"
                : Stream.of(parts).allMatch(count -> count == 0)
                        ? "not at all"
                        : Stream.of(parts).map(String::valueOf).collect(Collectors.joining(" ", "parts ", ""));
    }

    static long number(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A session that sees the private rows, too. */
    static Connection opened(ServedProgram program) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                var owner = program.database().connectAsOwner();
                try (var statement = owner.createStatement()) {
                    statement.execute("set estafeta.system = 'test'");
                }
                return owner;
            } catch (SQLException | InstallationRefused notYet) {
                assertThat(Instant.now()).isBefore(deadline);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
