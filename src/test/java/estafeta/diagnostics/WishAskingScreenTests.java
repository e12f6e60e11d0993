package estafeta.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** With whom one would like to work is asked and counts where a node says so, and nowhere else. */
@EstafetaTest
class WishAskingScreenTests {
    private static final String OWN = "/diagnostics/wishes";
    private static final String EASY = "с кем вам было бы легко";
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    WishAsking asking;

    @Autowired
    Wishes wishes;

    @Autowired
    Diagnostics diagnostics;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher anna;
    Teacher irina;
    RequestPostProcessor herself;
    RequestPostProcessor curator;
    RequestPostProcessor coordinator;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        anna = given.teacher("Певцова", school);
        irina = given.teacher("Звонова", school);
        herself = access.signedIn(access.account(Role.MENTEE, school, anna.person()));
        curator = access.signedIn(access.account(Role.CURATOR, school));
        coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
    }

    @Test
    void isAskedWhereTheNearestNodeSaysSo() {
        var other = organisations.school(region.municipality());
        assertThat(asked(school)).isFalse();
        choose(region.municipality(), true);
        assertThat(asked(school)).isTrue();
        choose(school, false);
        assertThat(asked(school)).isFalse();
        assertThat(asked(other)).isTrue();
        choose(region.municipality(), false);
        choose(school, true);
        assertThat(asked(school)).isTrue();
        assertThat(asked(other)).isFalse();
    }

    @Test
    void aWishCountsWhereItIsAskedAndTheSecretLimitEverywhere() {
        var boris = given.teacher("Ильин", school);
        choose(school, true);
        given.as(() -> {
            wishes.wish(anna.person(), irina.person(), school, Wish.PREFER, SYSTEM);
            wishes.wish(anna.person(), boris.person(), school, Wish.AVOID, SYSTEM);
            wishes.wish(irina.person(), anna.person(), school, Wish.PREFER, SYSTEM);
        });
        assertThat(matched(anna).prefers()).isEqualTo(Set.of(irina.person()));
        assertThat(matched(irina).prefers()).isEqualTo(Set.of(anna.person()));
        choose(school, false);
        assertThat(matched(anna).prefers()).isEmpty();
        assertThat(matched(irina).prefers()).isEmpty();
        assertThat(matched(anna).avoids()).isEqualTo(Set.of(boris.person()));
        choose(school, true);
        assertThat(matched(anna).prefers()).isEqualTo(Set.of(irina.person()));
    }

    @Test
    void theFirstOfTwoPlacesDecidesAsOnOnesOwnPage() {
        var second = organisations.school(region.municipality());
        given.alsoAt(anna, second, MentorshipGiven.SEPTEMBER);
        choose(school, true);
        choose(second, false);
        given.as(() -> wishes.wish(anna.person(), irina.person(), school, Wish.PREFER, SYSTEM));
        assertThat(matched(anna).prefers()).isEqualTo(Set.of(irina.person()));
        choose(school, false);
        choose(second, true);
        assertThat(matched(anna).prefers()).isEmpty();
        assertThat(browser.get().uri(OWN).with(herself)).bodyText().contains("сейчас не учитывается");
    }

    @Test
    void onesOwnPageOffersWhatIsAsked() {
        assertThat(browser.get().uri(OWN).with(herself))
                .hasStatusOk()
                .bodyText()
                .contains("С кем не хотите в одну пару")
                .doesNotContain(EASY, "PREFER");
        assertThat(wish("PREFER"))
                .hasStatus(422)
                .bodyText()
                .contains("В вашей организации не спрашивают, с кем было бы легко работать.");
        assertThat(wish("AVOID")).hasRedirectedUrl(OWN);
        choose(school, true);
        assertThat(browser.get().uri(OWN).with(herself))
                .bodyText()
                .contains(EASY, "Это не обещание")
                .doesNotContain("сейчас не учитывается");
        assertThat(wish("PREFER")).hasRedirectedUrl(OWN);
        choose(school, false);
        assertThat(browser.get().uri(OWN).with(herself))
                .bodyText()
                .contains(EASY + "; сейчас не учитывается", "Снять пожелание: Звонова");
    }

    @Test
    void whoeverMatchesTurnsItOnAndTheJournalTells() {
        assertThat(browser.get().uri(at(school)).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Сейчас здесь не спрашивают", "Это не обещание", "Включить")
                .doesNotContain("Так решено");
        assertThat(browser.post()
                        .uri(at(region.municipality()))
                        .param("asked", "true")
                        .with(coordinator))
                .hasRedirectedUrl(at(region.municipality()));
        assertThat(browser.get().uri(at(school)).with(curator))
                .bodyText()
                .contains("Сейчас здесь спрашивают", "Так решено выше.", "Выключить");
        assertThat(browser.post().uri(at(school)).param("asked", "false").with(coordinator))
                .hasRedirectedUrl(at(school));
        assertThat(browser.get().uri(at(school)).with(curator))
                .bodyText()
                .contains("Сейчас здесь не спрашивают", "Так решено здесь.");
        assertThat(browser.get()
                        .uri("/organisations/" + region.municipality().value())
                        .with(coordinator))
                .bodyText()
                .contains("Пожелания «с кем вам было бы легко» включены");
        assertThat(browser.get().uri("/organisations/" + school.value()).with(curator))
                .bodyText()
                .contains("Пожелания «с кем вам было бы легко» выключены");
    }

    @Test
    void nobodyElseDecides() {
        var stranger = access.signedIn(access.account(Role.CURATOR, organisations.school(region.municipality())));
        var head = access.signedIn(access.account(Role.HEAD, school));
        assertThat(browser.get().uri(at(school)).with(stranger)).hasStatus(404);
        assertThat(browser.post().uri(at(school)).param("asked", "true").with(stranger))
                .hasStatus(404);
        assertThat(browser.get().uri(at(region.municipality())).with(curator)).hasStatus(404);
        for (var here : List.of(head, herself)) {
            assertThat(browser.get().uri(at(school)).with(here)).hasStatus(403);
            assertThat(browser.post().uri(at(school)).param("asked", "true").with(here))
                    .hasStatus(403);
        }
        assertThat(asked(school)).isFalse();
    }

    private boolean asked(NodeId node) {
        return given.as(() -> asking.asked(node));
    }

    private void choose(NodeId node, boolean asked) {
        given.as(() -> asking.choose(node, asked, SYSTEM));
    }

    private Profile matched(Teacher teacher) {
        return given.as(() -> diagnostics.profiles(List.of(teacher.person())).get(teacher.person()));
    }

    private MvcTestResult wish(String kind) {
        return browser.post()
                .uri(OWN)
                .param("about", irina.person().value().toString())
                .param("kind", kind)
                .with(herself)
                .exchange();
    }

    private static String at(NodeId node) {
        return OWN + "/at/" + node.value();
    }
}
