package estafeta.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.Role;
import estafeta.organisation.OrganisationGiven;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The connection of a roll-over is cut at some moment of it: all is done or nothing, and a repeat finishes it once. */
@EstafetaTest
class NewYearKilledTests {
    private static final int PAIRS = 12;
    private static final int KILLS = 3;
    private static final LocalDate NEXT_MAY = LocalDate.of(2027, 5, 31);
    /** Whoever has written a fate in a transaction that is still open. */
    private static final String VICTIM = """
            select pg_terminate_backend(l.pid) from pg_locks l
            where l.relation = 'mentorship.fate'::regclass and l.mode = 'RowExclusiveLock' and l.pid <> pg_backend_pid()
            """;

    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Fates fates;

    @Autowired
    JdbcClient db;

    @Test
    void isFinishedOrNotAtAllAndNeverTwice() throws Exception {
        var school = organisations.region().school();
        IntStream.range(0, PAIRS)
                .forEach(no -> given.active(
                        school, given.teacher("Наставник" + no, school), given.teacher("Молодая" + no, school)));
        given.as(() -> fates.letAllGoOn(school, MentorshipGiven.SYSTEM));
        var curator = access.signedIn(access.account(Role.CURATOR, school));
        var settle = "/new-year/" + school.value() + "/settle";
        var once = UUID.randomUUID().toString();
        int killed = 0;
        for (int no = 0; no < KILLS; no++) {
            var at = CompletableFuture.supplyAsync(() -> status(settle, once, curator));
            killed += kill(at, no * 40L) ? 1 : 0;
            at.get(60, TimeUnit.SECONDS);
            assertThat(extended(school.value())).isIn(0, PAIRS);
            assertThat(drafts(school.value())).isEqualTo(extended(school.value()) / PAIRS);
        }
        assertThat(killed).isPositive();
        assertThat(status(settle, once, curator)).isEqualTo(303);
        assertThat(extended(school.value())).isEqualTo(PAIRS);
        assertThat(status(settle, once, curator)).isEqualTo(303);
        assertThat(drafts(school.value())).isEqualTo(1);
        assertThat(db.sql("""
                        select count(*) from mentorship.act a
                        join mentorship.mentorship m on m.id = a.mentorship
                        where m.node = :school and a.kind = 'EXTEND'
                        """)
                        .param("school", school.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(PAIRS);
    }

    private boolean kill(CompletableFuture<Integer> at, long patience) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!at.isDone() && Instant.now().isBefore(deadline)) {
            if (db.sql(
                            "select exists (select from pg_locks where relation = 'mentorship.fate'::regclass and mode = 'RowExclusiveLock')")
                    .query(Boolean.class)
                    .single()) {
                TimeUnit.MILLISECONDS.sleep(patience);
                return !db.sql(VICTIM).query(Boolean.class).list().isEmpty();
            }
        }
        return false;
    }

    /** An answer that was lost is none. */
    private int status(String href, String once, RequestPostProcessor curator) {
        var result = browser.post().uri(href).with(curator).param("once", once).exchange();
        return result.getUnresolvedException() == null ? result.getResponse().getStatus() : 0;
    }

    private int extended(UUID school) {
        return db.sql(
                        "select count(*) from mentorship.mentorship where node = :school and upper(period) = :may::date + 1")
                .param("school", school)
                .param("may", NEXT_MAY)
                .query(Integer.class)
                .single();
    }

    private int drafts(UUID school) {
        return db.sql("select count(*) from mentorship.employer_order where employer = :school and state = 'DRAFT'")
                .param("school", school)
                .query(Integer.class)
                .single();
    }
}
