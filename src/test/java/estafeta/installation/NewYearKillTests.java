package estafeta.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The roll-over of a school year is killed in its midst, first with the database, then with the program: nothing of it
 * stands. Repeated with the same key it is done once, whole, and repeated after one more death it is answered only.
 */
@Tag("kill")
class NewYearKillTests {
    private static final int PAIRS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void isDoneWholeOrNotAtAllAndNeverTwice() throws Exception {
        try (var program = ServedProgram.start(folder.resolve("home"))) {
            var visitor = new Visitor(program.address());
            KillTests.signIn(visitor, program.administratorLink());
            var school = KillTests.school(visitor);
            for (int no = 0; no < PAIRS; no++) {
                begin(visitor, school, "АБВГД".charAt(no) + "рхипова", "АБВГД".charAt(no) + "лова");
            }
            visitor.led("/new-year/" + school + "/go-on", Map.of("once", once()));
            var deed = Map.of("once", once(), "body", "", "protocol", "", "heldOn", "");
            killInTheMidst(program, visitor, school, deed, true);
            killInTheMidst(program, visitor, school, deed, false);

            var order = repeated(visitor, "/new-year/" + school + "/settle", deed);
            assertThat(order).startsWith("/orders/");
            standsOnce(program, school);
            program.kill();
            program.startAgain();
            KillTests.comeBack(program);
            assertThat(repeated(visitor, "/new-year/" + school + "/settle", deed))
                    .isEqualTo(order);
            standsOnce(program, school);
        }
    }

    /** A pair of last year with all its papers, by the forms of the program. */
    private static void begin(Visitor visitor, String school, String mentor, String mentee) throws Exception {
        for (var surname : List.of(mentor, mentee)) {
            visitor.led(
                    "/people",
                    Map.of(
                            "organisation",
                            school,
                            "name",
                            surname + " Анна Петровна",
                            "position",
                            "учитель",
                            "since",
                            "01.09.2020",
                            "once",
                            once()));
        }
        var pair = visitor.led(
                "/mentorships",
                Map.of(
                        "mentorWords",
                        mentor + " Анна Петровна",
                        "menteeWords",
                        mentee + " Анна Петровна",
                        "kind",
                        "traditional",
                        "first",
                        "01.09.2025",
                        "last",
                        "31.05.2026",
                        "once",
                        once()));
        var affiliation = chosen(visitor.get(pair + "/agree").body());
        visitor.led(
                pair + "/agree",
                Map.of("affiliation", affiliation, "day", "29.08.2025", "place", "папка", "once", once()));
        visitor.led(
                pair + "/agreement",
                Map.of("affiliation", affiliation, "number", "7", "day", "01.09.2025", "once", once()));
        visitor.led(
                pair + "/order",
                Map.of(
                        "act", "ASSIGN",
                        "employer", school,
                        "number", "41-од",
                        "day", "01.09.2025",
                        "last", "01.09.2025",
                        "once", once()));
        visitor.led(pair + "/start", Map.of("once", once()));
    }

    private static String chosen(String page) {
        var radio = Pattern.compile("name=\"affiliation\" value=\"([0-9a-f-]{36})\"")
                .matcher(page);
        assertThat(radio.find()).isTrue();
        return radio.group(1);
    }

    /** The last of it, the draft of the order, waits for a lock; by then all pairs have a longer term, seen by itself alone. */
    private static void killInTheMidst(
            ServedProgram program, Visitor visitor, String school, Map<String, String> deed, boolean database)
            throws Exception {
        try (var owner = KillTests.opened(program)) {
            owner.setAutoCommit(false);
            try (var lock = owner.createStatement()) {
                lock.execute("lock table mentorship.employer_order in share mode");
            }
            var lost = CompletableFuture.supplyAsync(() -> answer(visitor, school, deed));
            waitUntilItWaits(program, lost);
            if (database) {
                assertThat(program.killPostgres()).isTrue();
            } else {
                program.kill();
                owner.rollback();
            }
            assertThat(lost.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).doesNotStartWith("303");
        } catch (SQLException dead) {
            assertThat(database).as(dead.getMessage()).isTrue();
        }
        if (!database) {
            program.startAgain();
        }
        KillTests.comeBack(program);
        try (var after = KillTests.opened(program)) {
            assertThat(extended(after, school)).isZero();
            assertThat(acts(after, school)).isZero();
            assertThat(drafts(after, school)).isZero();
            assertThat(KillTests.number(after, "select count(*) from mentorship.fate where done_on is null"))
                    .isEqualTo(PAIRS);
        }
    }

    private static String answer(Visitor visitor, String school, Map<String, String> deed) {
        try {
            var answer = visitor.post("/new-year/" + school + "/settle", deed);
            return answer.statusCode() + " " + Visitor.words(answer);
        } catch (IOException lost) {
            return String.valueOf(lost);
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            return String.valueOf(broken);
        }
    }

    private static void waitUntilItWaits(ServedProgram program, CompletableFuture<String> asked) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        try (var onlooker = KillTests.opened(program)) {
            while (KillTests.number(
                            onlooker,
                            "select count(*) from pg_locks where not granted and relation = 'mentorship.employer_order'::regclass")
                    == 0) {
                assertThat(asked.getNow("")).isEmpty();
                assertThat(Instant.now()).isBefore(deadline);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private static String repeated(Visitor visitor, String path, Map<String, String> deed) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        var tries = new ArrayList<String>();
        while (true) {
            try {
                var answer = visitor.post(path, deed);
                if (answer.statusCode() == 303) {
                    return Visitor.location(answer);
                }
                tries.add(answer.statusCode() + " " + Visitor.words(answer));
            } catch (IOException lost) {
                tries.add(String.valueOf(lost));
            }
            assertThat(Instant.now()).as(tries.toString()).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void standsOnce(ServedProgram program, String school) throws Exception {
        try (var owner = KillTests.opened(program)) {
            assertThat(extended(owner, school)).isEqualTo(PAIRS);
            assertThat(acts(owner, school)).isEqualTo(PAIRS);
            assertThat(drafts(owner, school)).isEqualTo(1);
        }
    }

    private static long extended(Connection owner, String school) throws Exception {
        return KillTests.number(
                owner,
                "select count(*) from mentorship.mentorship where upper(period) = date '2027-06-01' and node = '"
                        + school + "'");
    }

    private static long acts(Connection owner, String school) throws Exception {
        return KillTests.number(
                owner, "select count(*) from mentorship.act where kind = 'EXTEND' and employer = '" + school + "'");
    }

    private static long drafts(Connection owner, String school) throws Exception {
        return KillTests.number(
                owner,
                "select count(*) from mentorship.employer_order where state = 'DRAFT' and employer = '" + school + "'");
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }
}
