package estafeta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.installation.AdministratorEntrance;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.NewPost;
import estafeta.people.PeopleGiven;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EstafetaTest
class InvitationScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven given;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    Invitations invitations;

    @Autowired
    Accounts accounts;

    @Autowired
    AdministratorEntrance administrators;

    @Autowired
    PeopleGiven people;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient db;

    OrganisationGiven.Region region = new OrganisationGiven.Region(NodeId.ROOT, NodeId.ROOT, NodeId.ROOT);
    AccountId head = AccountId.next();

    @BeforeEach
    void makeARegion() {
        region = organisations.region();
        head = given.account(Role.HEAD, region.school());
    }

    private Invited invite(Role role) {
        var viewer = given.viewer(head);
        return viewers.as(
                viewer,
                () -> invitations.invite(
                        NewInvitation.link(role, region.school(), "Гостева Галина"), viewer, UnaryOperator.identity()));
    }

    private MvcTestResult accept(String path, String login) {
        return browser.post()
                .uri(path)
                .with(FormToken.fresh())
                .param("name", "Гостева Галина Петровна")
                .param("login", login)
                .param("password", "снег чайник трамвай")
                .exchange();
    }

    @Test
    void opensOnce() {
        var invited = invite(Role.CURATOR);
        assertThat(browser.get().uri(invited.path()))
                .hasStatusOk()
                .bodyText()
                .contains("Гостева Галина")
                .contains("куратор");
        var login = given.login();
        assertThat(accept(invited.path(), login)).hasRedirectedUrl("/");
        var account = accounts.find(login).orElseThrow();
        assertThat(given.viewer(account).mayAnywhere(Permission.IMPORT)).isTrue();
        assertThat(browser.get().uri(invited.path())).hasStatus(HttpStatus.CONFLICT);
        assertThat(accept(invited.path(), given.login())).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void keepsWhatWasTypedWhenThePasswordIsWeak() {
        var invited = invite(Role.CURATOR);
        assertThat(browser.post()
                        .uri(invited.path())
                        .with(FormToken.fresh())
                        .param("name", "Гостева Галина Петровна")
                        .param("login", "galina@school.example")
                        .param("password", "1234567890"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Такой пароль угадывают первым")
                .contains("Гостева Галина Петровна")
                .contains("galina@school.example")
                .doesNotContain("1234567890");
    }

    @Test
    void addsTheRoleToWhoeverIsSignedIn() {
        var invited = invite(Role.CURATOR);
        var guest = given.account("Уже Входящая", null);
        assertThat(browser.get().uri(invited.path()).with(given.signedIn(guest)))
                .bodyText()
                .contains("Вы уже вошли: Уже Входящая");
        assertThat(browser.post().uri(invited.path() + "/mine").with(given.signedIn(guest)))
                .hasRedirectedUrl("/");
        assertThat(given.viewer(guest).mayAnywhere(Permission.IMPORT)).isTrue();
    }

    @Test
    void givesNothingToItsMaker() {
        var coordinator = given.account(Role.MUNICIPAL_COORDINATOR, region.municipality());
        var viewer = given.viewer(coordinator);
        var invited = viewers.as(
                viewer,
                () -> invitations.invite(
                        NewInvitation.link(Role.CURATOR, region.school(), "Сам Себе"),
                        viewer,
                        UnaryOperator.identity()));
        assertThat(browser.get().uri(invited.path()).with(given.signedIn(coordinator)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/mine");
        assertThat(browser.post().uri(invited.path() + "/mine").with(given.signedIn(coordinator)))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("выдали вы сами");
        assertThat(given.viewer(coordinator).mayAnywhere(Permission.SEE_PRIVATE))
                .isFalse();
    }

    @Test
    void endsWithTheRightsOfItsMaker() {
        var invited = invite(Role.CURATOR);
        var viewer = given.viewer(head);
        viewers.as(
                viewer,
                () -> invitations.slips(
                        region.school(), Role.MENTOR, List.of(new Invitations.Guest("Первая Анна", null)), viewer));
        takeBack(head);
        assertThat(accept(invited.path(), given.login()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("уже нет на это права");
        var next = given.viewer(given.account(Role.HEAD, region.school()));
        assertThat(invitations.openSlips(region.school(), next)).isEmpty();
    }

    private void takeBack(AccountId account) {
        db.sql("update access.role_grant set ended_at = now() where account = :account")
                .param("account", account.value())
                .update();
    }

    @Test
    void endsWithItsTerm() {
        var invited = invite(Role.CURATOR);
        db.sql("update access.invitation set expires_at = now() where id = :id")
                .param("id", invited.id().value())
                .update();
        assertThat(browser.get().uri(invited.path()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Срок приглашения истёк");
    }

    @Test
    void isRenewedAndRevoked() {
        var base = "/organisations/" + region.school().value() + "/access";
        var invited = invite(Role.CURATOR);
        var answer = browser.post()
                .uri(base + "/invitations/" + invited.id().value() + "/renew")
                .with(given.signedIn(head))
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(browser.get().uri(invited.path())).hasStatus(HttpStatus.CONFLICT);
        var fresh = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(browser.get().uri(fresh).with(given.signedIn(head)))
                .hasStatusOk()
                .bodyText()
                .contains("/invitation/");
        assertThat(browser.post().uri(fresh + "/revoke").with(given.signedIn(head)))
                .hasRedirectedUrl(base);
        assertThat(browser.get().uri(fresh).with(given.signedIn(head))).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void isPrintedForAWholeStaffAndOpensByItsCode() {
        var base = "/organisations/" + region.school().value() + "/access";
        assertThat(browser.post()
                        .uri(base + "/slips/new")
                        .with(given.signedIn(head))
                        .param("role", "MENTOR")
                        .param("names", "Первая Анна\nВторая Вера\n\nПервая Анна"))
                .hasRedirectedUrl(base + "/slips");
        assertThat(browser.get().uri(base + "/slips").with(given.signedIn(head)))
                .hasStatusOk()
                .bodyText()
                .contains("Первая Анна", "Вторая Вера", "<svg");
        var viewer = given.viewer(head);
        List<Invited> slips = viewers.as(viewer, () -> invitations.openSlips(region.school(), viewer));
        assertThat(slips).hasSize(2);
        var code = java.util.Objects.requireNonNull(slips.getFirst().code()).words();
        assertThat(browser.post()
                        .uri("/invitation")
                        .with(FormToken.fresh())
                        .with(from("10.2.2.2"))
                        .param("code", code.toLowerCase()))
                .hasRedirectedUrl(slips.getFirst().path());
        assertThat(browser.post()
                        .uri("/invitation")
                        .with(FormToken.fresh())
                        .with(from("10.2.2.2"))
                        .param("code", "АВГДЕЖКЛ"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Такого приглашения нет");
    }

    @Test
    void curatorsSeeNoSlipsOfThoseAbove() {
        var viewer = given.viewer(head);
        viewers.as(
                viewer,
                () -> invitations.slips(
                        region.school(), Role.HEAD, List.of(new Invitations.Guest("Новый Директор", null)), viewer));
        Viewer curator = given.viewer(given.account(Role.CURATOR, region.school()));
        assertThat(invitations.openSlips(region.school(), curator)).isEmpty();
    }

    @Test
    void aNewAccessIsGivenOnlyByWhoeverReachesAsFar() {
        var coordinator = given.account(Role.MUNICIPAL_COORDINATOR, region.municipality());
        given.grant(
                coordinator,
                Role.MENTOR,
                region.school(),
                estafeta.kernel.Period.since(
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(2)));
        var curator = given.viewer(given.account(Role.CURATOR, region.school()));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(
                        () -> viewers.as(curator, () -> invitations.renewAccess(coordinator, region.school(), curator)))
                .withMessageContaining("за пределами вашего");
    }

    @Test
    void aLostPasswordIsReplaced() {
        var mentor = given.account(Role.MENTOR, region.school());
        var curator = given.account(Role.CURATOR, region.school());
        var answer = browser.post()
                .uri("/organisations/" + region.school().value() + "/access/accounts/" + mentor.value() + "/renew")
                .with(given.signedIn(curator))
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        var id = String.valueOf(answer.getResponse().getRedirectedUrl()).replaceAll(".*/", "");
        var viewer = given.viewer(curator);
        var path = viewers.as(
                viewer,
                () -> invitations
                        .show(new InvitationId(java.util.UUID.fromString(id)), viewer)
                        .path());
        assertThat(browser.post().uri(path).with(FormToken.fresh()).param("password", "снег чайник трамвай"))
                .hasRedirectedUrl("/");
    }

    private Invited renewAccess(AccountId account) {
        var viewer = given.viewer(head);
        return viewers.as(viewer, () -> invitations.renewAccess(account, region.school(), viewer));
    }

    @Test
    void aLinkToALostPasswordEndsWhenTheAccountGrows() {
        var mentor = given.account(Role.MENTOR, region.school());
        var link = renewAccess(mentor);
        given.grant(
                mentor,
                Role.MUNICIPAL_COORDINATOR,
                region.municipality(),
                estafeta.kernel.Period.since(
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(2)));
        assertThat(browser.post().uri(link.path()).with(FormToken.fresh()).param("password", "снег чайник трамвай"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("уже нет на это права");
    }

    @Test
    void aNewAccessIsNotGivenToWhoeverWillReachFurther() {
        var mentor = given.account(Role.MENTOR, region.school());
        given.grant(
                mentor,
                Role.MUNICIPAL_COORDINATOR,
                region.municipality(),
                estafeta.kernel.Period.since(
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9)));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> renewAccess(mentor))
                .withMessageContaining("за пределами вашего");
    }

    @Test
    void aLinkToALostPasswordOpensForThreeDays() {
        var link = renewAccess(given.account(Role.MENTOR, region.school()));
        assertThat(link.expiresAt())
                .isBefore(java.time.Instant.now()
                        .plus(java.time.Duration.ofDays(3))
                        .plusSeconds(1));
    }

    @Test
    void aSlipOfOneNamesakeIsNotTheOthers() {
        var base = "/organisations/" + region.school().value() + "/access";
        var physicist =
                people.teacher(region.school(), "Ким Анна Ли", one -> one.with(NewPost.of("учитель физики", "физика")));
        var chemist =
                people.teacher(region.school(), "Ким Анна Ли", one -> one.with(NewPost.of("учитель химии", "химия")));
        assertThat(browser.get().uri(base + "/slips/new").with(given.signedIn(head)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        physicist.person().value().toString(),
                        chemist.person().value().toString())
                .contains("учитель физики", "учитель химии");
        assertThat(browser.post()
                        .uri(base + "/slips/new")
                        .with(given.signedIn(head))
                        .param("role", "MENTOR")
                        .param("people", chemist.person().value().toString())
                        .param("people", AccountId.next().value().toString())
                        .param("names", "Ким Анна Ли"))
                .hasRedirectedUrl(base + "/slips");
        assertThat(db.sql("select person from access.invitation where node = :node order by person nulls last")
                        .param("node", region.school().value())
                        .query(java.util.UUID.class)
                        .list())
                .containsExactly(chemist.person().value(), null);
        assertThat(browser.get().uri(base + "/slips").with(given.signedIn(head)))
                .bodyText()
                .contains("учитель химии, химия")
                .doesNotContain("учитель физики");
    }

    @Test
    void aRoleThatIsNoneWasNotChosen() {
        var base = "/organisations/" + region.school().value() + "/access";
        for (var form : List.of("/invite", "/slips/new", "/grants/new", "/delegations/new")) {
            assertThat(browser.post()
                            .uri(base + form)
                            .with(given.signedIn(head))
                            .param("name", "Анна")
                            .param("names", "Анна")
                            .param("login", "anna@school.example")
                            .param("from", "01.09.2026")
                            .param("to", "02.09.2026")
                            .param("reason", "приказ")
                            .param("role", "KING"))
                    .as(form)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Выберите роль");
        }
    }

    @Test
    void speaksTheLanguageOfItsGuest() {
        var invited = invite(Role.CURATOR);
        assertThat(browser.get().uri(invited.path()).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Your role: curator");
    }

    @Test
    void theMachinesOwnerBecomesAnAdministratorOnce() {
        var path = administrators.makeLink();
        var login = given.login();
        assertThat(accept(path, login)).hasRedirectedUrl("/");
        assertThat(given.viewer(accounts.find(login).orElseThrow()).mayAnywhere(Permission.ADMINISTER))
                .isTrue();
        assertThat(administrators.wanted()).isFalse();
        assertThat(accept(path, given.login())).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void accessOfAnotherSchoolIsUnknown() {
        var other = organisations.school(region.municipality());
        assertThat(browser.get()
                        .uri("/organisations/" + other.value() + "/access")
                        .with(given.signedIn(head)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get()
                        .uri("/organisations/" + region.school().value() + "/access")
                        .with(given.signedIn(head)))
                .hasStatusOk()
                .bodyText()
                .contains("Кто что может здесь");
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
