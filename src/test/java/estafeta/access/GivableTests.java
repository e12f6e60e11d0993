package estafeta.access;

import static estafeta.kernel.Role.*;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.kernel.AccountId;
import estafeta.kernel.Grant;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GivableTests {
    private static final Node ROOT = node("root");
    private static final Node REGION = node("root.a");
    private static final Node DISTRICT = node("root.a.b");
    private static final Node SCHOOL = node("root.a.b.c");
    private static final Node OTHER_SCHOOL = node("root.a.b.d");

    @Test
    void theHeadGivesHisSchoolsRoles() {
        assertThat(Givable.roles(viewer(HEAD, SCHOOL), SCHOOL.scope()))
                .containsExactly(HEAD, CURATOR, ACCOUNTANT, MENTOR, MENTEE, GUEST);
        assertThat(Givable.roles(viewer(HEAD, SCHOOL), OTHER_SCHOOL.scope())).isEmpty();
        assertThat(Givable.roles(viewer(HEAD, SCHOOL), DISTRICT.scope())).isEmpty();
    }

    @Test
    void theCuratorInvitesThosePairsAreMadeOf() {
        assertThat(Givable.roles(viewer(CURATOR, SCHOOL), SCHOOL.scope())).containsExactly(MENTOR, MENTEE, GUEST);
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        assertThat(Givable.roles(viewer(MUNICIPAL_COORDINATOR, DISTRICT), SCHOOL.scope()))
                .doesNotContain(ADMINISTRATOR, REGIONAL_OPERATOR)
                .contains(MUNICIPAL_COORDINATOR, HEAD, CURATOR);
        assertThat(Givable.roles(viewer(MENTOR, SCHOOL), SCHOOL.scope())).isEmpty();
    }

    @Test
    void administratorsStandAtTheRootAlone() {
        assertThat(Givable.roles(viewer(ADMINISTRATOR, ROOT), ROOT.scope())).contains(ADMINISTRATOR);
        assertThat(Givable.roles(viewer(ADMINISTRATOR, ROOT), REGION.scope())).doesNotContain(ADMINISTRATOR);
    }

    @Test
    void anAccountIsRenewedByWhoeverCouldHaveGivenAllOfIt() {
        var mentor = List.of(new Grant(MENTOR, SCHOOL));
        var mentorAndCoordinator = List.of(new Grant(MENTOR, SCHOOL), new Grant(MUNICIPAL_COORDINATOR, DISTRICT));
        assertThat(Givable.all(viewer(CURATOR, SCHOOL), mentor)).isTrue();
        assertThat(Givable.all(viewer(CURATOR, SCHOOL), mentorAndCoordinator)).isFalse();
    }

    private static Viewer viewer(Role role, Node node) {
        return new Viewer(
                AccountId.next(), null, "Некто", Locale.of("ru"), List.of(new Grant(role, node)), List.of(), null);
    }

    private static Node node(String path) {
        return new Node(NodeId.next(), path, ZoneId.of("Asia/Tomsk"));
    }
}
