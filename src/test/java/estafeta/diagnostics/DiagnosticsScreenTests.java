package estafeta.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import estafeta.kernel.SystemReading;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.PeopleGiven;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

@EstafetaTest
class DiagnosticsScreenTests {
    /** Connections of the program. */
    private static final int POOL = 10;

    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    PeopleGiven people;

    @Autowired
    AccessGiven access;

    @Autowired
    Diagnostics diagnostics;

    @Autowired
    Viewers viewers;

    @Autowired
    SystemReading reading;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Test
    void promisesWhoSeesWhatAndAsksTwelve() {
        var tree = organisations.region();
        var anna = people.teacher(tree.school());
        var curator = access.signedIn(access.account(Role.CURATOR, tree.school()));
        assertThat(browser.get().uri("/diagnostics/" + anna.person().value()).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Кто это увидит",
                        "На аттестацию ответы не влияют никогда",
                        "Удержать внимание и рабочий порядок в классе")
                .doesNotContain("Погасить ссору");
    }

    @Test
    void asksAKindergartenInItsOwnWords() {
        var tree = organisations.region();
        var garden = organisations.kindergarten(tree.municipality());
        var anna = people.teacher(garden);
        var curator = access.signedIn(access.account(Role.CURATOR, garden));
        assertThat(browser.get().uri("/diagnostics/" + anna.person().value()).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Удержать внимание группы и спокойно остановить возню");
    }

    @Test
    void opensTheBlocksThatAreHard() {
        var tree = organisations.region();
        var anna = people.teacher(tree.school());
        var curator = access.signedIn(access.account(Role.CURATOR, tree.school()));
        var address = "/diagnostics/" + anna.person().value();
        assertThat(browser.post()
                        .uri(address)
                        .param("PSY-1", "3")
                        .param("MET-1", "0")
                        .with(curator))
                .hasStatus3xxRedirection()
                .hasHeader("Location", address + "?blocks=PSY");
        assertThat(browser.get().uri(address + "?blocks=PSY").with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Погасить ссору между учениками")
                .doesNotContain("Провести родительское собрание");
        assertThat(diagnostics.profiles(List.of(anna.person())).get(anna.person()))
                .extracting(Profile::difficulties)
                .isEqualTo(java.util.Map.of("PSY-1", 3, "MET-1", 0));
    }

    @Test
    void countsABlockFromFourAnswersOn() {
        assertThat(BlockIndex.of("PSY", "Дети", List.of(3, 3, 3)).index()).isNull();
        assertThat(BlockIndex.of("PSY", "Дети", List.of(3, 3, 2, 1)).index()).isEqualTo(75);
        assertThat(BlockIndex.of("PSY", "Дети", List.of(1, 1, 1, 1, 1, 1)).words())
                .isEqualTo("низкая трудность");
    }

    @Test
    void aForeignPersonIsUnknown() {
        var tree = organisations.region();
        var anna = people.teacher(tree.school());
        var stranger = access.signedIn(access.account(Role.CURATOR, organisations.school(tree.municipality())));
        var head = access.signedIn(access.account(Role.HEAD, tree.school()));
        assertThat(browser.get().uri("/diagnostics/" + anna.person().value()).with(stranger))
                .hasStatus(404);
        assertThat(browser.get().uri("/diagnostics/" + anna.person().value()).with(head))
                .hasStatus(404);
    }

    @Test
    void answersAreClosedToAnotherSchool() {
        var tree = organisations.region();
        var anna = people.teacher(tree.school());
        var system = Viewer.system("test");
        viewers.as(
                system,
                () -> diagnostics.noteDifficulties(
                        anna.person(), tree.school(), Source.SELF, java.util.Map.of("MET-1", 2), system));
        var there = organisations.viewer(Role.CURATOR, organisations.school(tree.municipality()));
        assertThat(viewers.as(there, () -> diagnostics.profile(anna.person()).difficulties()))
                .isEmpty();
        var here = organisations.viewer(Role.CURATOR, tree.school());
        assertThat(viewers.as(here, () -> diagnostics.profile(anna.person()).difficulties()))
                .containsEntry("MET-1", 2);
    }

    @Test
    void matchingReadsEverythingInTheTransactionAlreadyOpenAndTheViewerLooksOn() {
        var tree = organisations.region();
        var anna = people.teacher(tree.school());
        var system = Viewer.system("test");
        viewers.as(
                system,
                () -> diagnostics.noteDifficulties(
                        anna.person(), tree.school(), Source.SELF, java.util.Map.of("MET-1", 2), system));
        var there = organisations.viewer(Role.CURATOR, organisations.school(tree.municipality()));
        viewers.as(
                there,
                () -> transaction.executeWithoutResult(open -> {
                    var mine = backend();
                    assertThat(diagnostics.profiles(List.of(anna.person())).get(anna.person()))
                            .extracting(Profile::difficulties)
                            .isEqualTo(java.util.Map.of("MET-1", 2));
                    assertThat(diagnostics.hard(anna.person())).hasSize(1);
                    assertThat(diagnostics.profile(anna.person()).difficulties())
                            .isEmpty();
                    assertThat(reading.read("test", this::backend)).isEqualTo(mine);
                    org.assertj.core.api.Assertions.assertThatIllegalStateException()
                            .isThrownBy(() -> reading.read("test", () -> {
                                throw new IllegalStateException("a bug");
                            }));
                    assertThat(diagnostics.profile(anna.person()).difficulties())
                            .isEmpty();
                }));
    }

    private int backend() {
        return db.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    @Test
    void manyReadAtOnceOnOneConnectionEach() throws InterruptedException {
        var tree = organisations.region();
        var anna = people.teacher(tree.school());
        var begun = new CyclicBarrier(POOL);
        var read = new AtomicInteger();
        var threads = IntStream.range(0, POOL)
                .mapToObj(no -> Thread.ofVirtual()
                        .start(() -> transaction.executeWithoutResult(open -> {
                            backend();
                            await(begun);
                            read.addAndGet(
                                    diagnostics.profiles(List.of(anna.person())).size());
                        })))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(read).hasValue(POOL);
    }

    private static void await(CyclicBarrier begun) {
        try {
            begun.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void notesStrengths() {
        var tree = organisations.region();
        var anna = people.teacher(tree.school());
        var curator = access.signedIn(access.account(Role.CURATOR, tree.school()));
        var address = "/diagnostics/" + anna.person().value() + "/strengths";
        assertThat(browser.get().uri(address).with(curator)).hasStatusOk();
        assertThat(browser.post()
                        .uri(address)
                        .param("strength", "MET-1", "COM-2")
                        .with(curator))
                .hasStatus3xxRedirection();
        assertThat(diagnostics.profiles(List.of(anna.person())).get(anna.person()))
                .extracting(Profile::strengths)
                .isEqualTo(java.util.Set.of("MET-1", "COM-2"));
    }

    @Test
    void tellsAWishToItsAuthorAlone() {
        var tree = organisations.region();
        var anna = people.teacher(tree.school(), "Певцова Анна Петровна");
        var irina = people.teacher(tree.school(), "Звонова Анна Петровна");
        var elsewhere = people.teacher(organisations.school(tree.municipality()), "Дальних Анна Петровна");
        var own = access.signedIn(access.account(Role.MENTEE, tree.school(), anna.person()));
        assertThat(browser.get().uri("/diagnostics/wishes").with(own))
                .hasStatusOk()
                .bodyText()
                .contains("Звонова")
                .doesNotContain("Дальних", "Снять");
        assertThat(wish(irina.person(), "AVOID", own)).hasRedirectedUrl("/diagnostics/wishes");
        assertThat(browser.get().uri("/diagnostics/wishes").with(own))
                .bodyText()
                .contains("не хочу в одну пару", "Снять");
        assertThat(wish(elsewhere.person(), "AVOID", own))
                .hasStatus(422)
                .bodyText()
                .contains("Выберите коллегу из списка.");
        var other = access.signedIn(access.account(Role.MENTOR, tree.school(), irina.person()));
        assertThat(browser.get().uri("/diagnostics/wishes").with(other))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Снять");
        assertThat(browser.post()
                        .uri("/diagnostics/wishes/forget")
                        .param("about", irina.person().value().toString())
                        .with(own))
                .hasRedirectedUrl("/diagnostics/wishes");
        assertThat(browser.get().uri("/diagnostics/wishes").with(own))
                .bodyText()
                .doesNotContain("Снять");
    }

    private MvcTestResult wish(PersonId about, String kind, RequestPostProcessor who) {
        return browser.post()
                .uri("/diagnostics/wishes")
                .param("about", about.value().toString())
                .param("kind", kind)
                .with(who)
                .exchange();
    }
}
