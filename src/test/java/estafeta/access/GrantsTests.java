package estafeta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.kernel.AccountId;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@EstafetaTest
class GrantsTests {
    @Autowired
    AccessGiven given;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    Grants grants;

    @Autowired
    Viewers viewers;

    @Autowired
    Today today;

    OrganisationGiven.Region region = new OrganisationGiven.Region(NodeId.ROOT, NodeId.ROOT, NodeId.ROOT);
    LocalDate now = LocalDate.EPOCH;

    @BeforeEach
    void makeARegion() {
        region = organisations.region();
        now = today.at(region.school());
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return viewers.as(viewer, work);
    }

    private boolean edits(AccountId account) {
        return given.viewer(account).mayAnywhere(Permission.EDIT_PEOPLE);
    }

    @Test
    void beginAndEndByThemselves() {
        var account = given.account("Тестов Тест", null);
        given.grant(account, Role.CURATOR, region.school(), Period.of(now.minusDays(9), now.minusDays(1)));
        assertThat(edits(account)).isFalse();
        given.grant(account, Role.CURATOR, region.school(), Period.of(now.plusDays(1), now.plusDays(9)));
        assertThat(edits(account)).isFalse();
        given.grant(account, Role.CURATOR, region.school(), Period.of(now, now));
        assertThat(edits(account)).isTrue();
    }

    @Test
    void areTakenBackAtOnce() {
        var head = given.viewer(given.account(Role.HEAD, region.school()));
        var account = given.account("Тестов Тест", null);
        var grant = as(head, () -> grants.give(account, Role.CURATOR, region.school(), Period.since(now), head));
        assertThat(edits(account)).isTrue();
        viewers.as(head, () -> grants.end(grant, "уволилась", head));
        assertThat(edits(account)).isFalse();
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> viewers.as(head, () -> grants.end(grant, null, head)))
                .withMessageContaining("уже закончена");
    }

    @Test
    void areNotGivenAboveOneselfNorToOneselfNorElsewhere() {
        var account = given.account(Role.HEAD, region.school());
        var head = given.viewer(account);
        var other = given.account("Тестов Тест", null);
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as(
                        head,
                        () -> grants.give(
                                other, Role.MUNICIPAL_COORDINATOR, region.school(), Period.since(now), head)));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() ->
                        as(head, () -> grants.give(account, Role.CURATOR, region.school(), Period.since(now), head)))
                .withMessageContaining("Себе");
        var sibling = organisations.school(region.municipality());
        assertThatExceptionOfType(KernelRefused.class)
                .isThrownBy(() -> as(head, () -> grants.give(other, Role.CURATOR, sibling, Period.since(now), head)));
    }

    @Test
    void ofOneRoleDoNotOverlap() {
        var account = given.account(Role.CURATOR, region.school());
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> given.grant(account, Role.CURATOR, region.school(), Period.since(now)))
                .withMessageContaining("уже есть в эти дни");
    }

    /** Another broken rule is a bug of ours and must not pass for an overlap. */
    @Test
    void ofAnUnknownAccountAreNoOverlap() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> given.grant(AccountId.next(), Role.CURATOR, region.school(), Period.since(now)));
    }

    @Test
    void aDelegatedRoleEndsWithTheOneItComesFrom() {
        var owner = given.account("Тестов Тест", null);
        given.grant(owner, Role.HEAD, region.school(), Period.since(now.minusDays(30)));
        var head = given.viewer(owner);
        var acting = given.account("Заместитель З. З.", null);
        as(
                head,
                () -> grants.delegate(
                        acting,
                        Role.HEAD,
                        region.school(),
                        Period.of(now, now.plusDays(14)),
                        "приказ 12-од, отпуск",
                        head));
        assertThat(edits(acting)).isTrue();
        var coordinator = given.viewer(given.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
        viewers.as(coordinator, () -> grants.end(own(owner), "уволился", coordinator));
        assertThat(edits(acting)).isFalse();
    }

    @Test
    void aDelegationWantsATermAReasonAndOnesOwnRole() {
        var head = given.viewer(given.account(Role.HEAD, region.school()));
        var acting = given.account("Заместитель З. З.", null);
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as(
                        head,
                        () -> grants.delegate(acting, Role.HEAD, region.school(), Period.since(now), "отпуск", head)))
                .withMessageContaining("последний день");
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as(
                        head,
                        () -> grants.delegate(acting, Role.HEAD, region.school(), Period.of(now, now), " ", head)))
                .withMessageContaining("основание");
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as(
                        head,
                        () -> grants.delegate(
                                acting, Role.CURATOR, region.school(), Period.of(now, now), "отпуск", head)))
                .withMessageContaining("только свою роль");
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient db;

    private GrantId own(AccountId account) {
        return new GrantId(db.sql("select id from access.role_grant where account = :account and behalf is null")
                .param("account", account.value())
                .query(java.util.UUID.class)
                .single());
    }
}
