package estafeta.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.PeopleGiven;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EstafetaTest
class DiagnosticsScreenTests {
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
}
