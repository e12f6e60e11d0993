package estafeta.mentorship.pack;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewers;
import estafeta.mentorship.MentorshipGiven;
import estafeta.organisation.OrganisationGiven;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.NestedRuntimeException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

/** Many papers are put together in the background: seen, left, found again, stopped, broken off and taken up, wiped. */
@EstafetaTest
@ExtendWith(OutputCaptureExtension.class)
class PacksTests {
    private static final int MANY = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    TrialShelf trial;

    @Autowired
    Packs packs;

    @Autowired
    Viewers viewers;

    @Autowired
    Today today;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    NodeId school;
    AccountId account;
    RequestPostProcessor curator;

    @BeforeEach
    void makeSchool() {
        school = organisations.region().school();
        account = access.account(Role.CURATOR, school);
        curator = access.signedIn(account);
        trial.at(school, MANY);
    }

    @Test
    void goesOnByItselfShowsHowFarAndIsFoundAgain() throws Exception {
        var held = new CountDownLatch(1);
        trial.before.put(school, no -> {
            if (no > 10) {
                await(held);
            }
        });
        var href = begin();
        assertThat(text(get(href))).contains("Собрано бумаг: ", "Остановить").doesNotContain("Скачать");
        assertThat(get(href + "/papers.zip")).hasStatus(HttpStatus.CONFLICT);
        assertThat(begin()).as("what is under way is not begun again").isEqualTo(href);
        assertThat(text(get("/folder/" + school.value()))).contains("собирается");
        held.countDown();
        ready(href);
        assertThat(browser.get()
                        .uri(href + "/progress")
                        .header("HX-Request", "true")
                        .with(curator)
                        .exchange())
                .as("a redirect would be followed into the bar")
                .hasStatusOk()
                .hasHeader("HX-Redirect", href);
        assertThat(trial.drawn(school)).as("each once").containsExactly(1);
        assertThat(text(get("/folder/" + school.value()))).contains("готово");
        assertThat(text(get(href))).contains("Скачать ZIP", "Архив хранится до");
        assertThat(PackGiven.files(get(href + "/papers.zip").getResponse().getContentAsByteArray())
                        .keySet())
                .contains("01. Локальные акты/01. Проба 1.txt", "01. Локальные акты/%d. Проба %<d.txt".formatted(MANY));
    }

    @Test
    void stopsAndLeavesNothing() throws Exception {
        var reached = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        trial.before.put(school, no -> {
            if (no == 5) {
                reached.countDown();
                await(held);
            }
        });
        var href = begin();
        assertThat(reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        held.countDown();
        assertThat(post(href + "/stop")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get(href))).contains("Сбор остановлен, собранное стёрто.");
        assertThat(get(href + "/papers.zip")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pieces(href)).isZero();
        assertThat(files()).isZero();
        assertThat(begin()).as("another one may be begun").isNotEqualTo(href);
    }

    /** The connection of the work is cut in its midst, as when the database is killed. */
    @Test
    void isFinishedOrNotAtAllAndNeverTwice() {
        var cut = new CountDownLatch(1);
        trial.before.put(school, no -> {
            if (no == 12 && cut.getCount() > 0) {
                cut.countDown();
                db.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single();
            }
        });
        var id = begunUnattended();
        assertThatExceptionOfType(NestedRuntimeException.class).isThrownBy(() -> putTogether(id));
        assertThat(state(id)).isEqualTo(Pack.State.WORKING);
        assertThat(pieces("/packs/" + id.value())).isBetween(1, MANY);

        putTogether(id);
        assertThat(state(id)).isEqualTo(Pack.State.READY);
        putTogether(id);
        assertThat(trial.drawn(school))
                .as("what had been kept is not drawn again")
                .containsExactly(1);
        assertThat(pieces("/packs/" + id.value())).isEqualTo(pieces(id));
        assertThat(files()).isEqualTo(pieces(id));
    }

    @Test
    void onePaperOnWhichTheProgramFailsOrThatIsRefusedDoesNotHoldUpTheOthers(CapturedOutput output) {
        trial.before.put(school, no -> {
            if (no == 3) {
                throw new IllegalStateException("trial");
            }
            if (no == 4) {
                throw PackRefused.nothing();
            }
        });
        var id = begunUnattended();
        putTogether(id);
        assertThat(state(id)).isEqualTo(Pack.State.READY);
        assertThat(text(get("/packs/" + id.value())))
                .contains("Не вошло: 2", "Бумагу не удалось составить, номер ошибки ", "Собирать нечего");
        assertThat(output).contains("at a paper of the pack");
        assertThat(PackGiven.files(get("/packs/" + id.value() + "/papers.zip")
                                .getResponse()
                                .getContentAsByteArray())
                        .keySet())
                .filteredOn(name -> name.contains("Проба"))
                .hasSize(MANY - 2);
    }

    @Test
    void whoMayNotSeeItAnyMorePutsNothingTogether() {
        var id = begunUnattended();
        var stranger =
                access.viewer(access.account(Role.HEAD, organisations.region().school()));
        viewers.as(stranger, () -> packs.putTogether(id, stranger));
        assertThat(state(id)).isEqualTo(Pack.State.STOPPED);
        assertThat(trial.drawn(school)).containsExactly(0);
    }

    @Test
    void isWipedWithAllItsFilesAfterSomeDays() {
        var id = begunUnattended();
        putTogether(id);
        assertThat(files()).isPositive();
        db.sql("update mentorship.pack set made_at = made_at - interval '7 days 1 minute' where id = :id")
                .param("id", id.value())
                .update();
        given.as(packs::wipe);
        assertThat(files()).isZero();
        assertThat(text(get("/packs/" + id.value()))).contains("Такого архива нет: он хранится 7 дней");
    }

    /** As if the errand had not come round to it yet. */
    private PackId begunUnattended() {
        var id = PackId.next();
        db.sql("""
                insert into mentorship.pack (id, node, kind, year, state, pieces, account, made_at, version)
                values (:id, :node, 'FOLDER', :year, 'WORKING', :pieces, :account, now(), 1)
                """)
                .param("id", id.value())
                .param("node", school.value())
                .param("year", SchoolYear.of(today.at(school)).start())
                .param("pieces", MANY)
                .param("account", account.value())
                .update();
        return id;
    }

    private void putTogether(PackId id) {
        var viewer = access.viewer(account);
        viewers.as(viewer, () -> packs.putTogether(id, viewer));
    }

    private Pack.State state(PackId id) {
        return given.as(() -> packs.require(id, SYSTEM)).state();
    }

    private int pieces(PackId id) {
        return given.as(() -> packs.done(packs.require(id, SYSTEM)));
    }

    private int pieces(String href) {
        return pieces(new PackId(UUID.fromString(href.substring("/packs/".length()))));
    }

    private int files() {
        return given.as(
                () -> transaction.execute(status -> db.sql("select count(*) from kernel.file where node = :school")
                        .param("school", school.value())
                        .query(Integer.class)
                        .single()));
    }

    private String begin() {
        var begun = post("/folder/" + school.value(), "kind", "FOLDER");
        assertThat(begun).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(begun.getResponse().getRedirectedUrl());
    }

    private void ready(String href) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!text(get(href)).contains("Скачать ZIP")) {
            assertThat(Instant.now()).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
        }
    }

    private MvcTestResult get(String href) {
        return browser.get().uri(href).with(curator).exchange();
    }

    private MvcTestResult post(String href, String... fields) {
        var request = browser.post()
                .uri(href)
                .with(curator)
                .param("once", UUID.randomUUID().toString());
        return (fields.length == 0 ? request : request.param(fields[0], fields[1])).exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
