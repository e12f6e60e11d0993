package estafeta.access;

import estafeta.MatrixThing;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What routes of access are asked for. */
@Configuration(proxyBeanMethods = false)
class AccessMatrixThings {
    @Bean
    MatrixThing invitationThing(Invitations invitations, Viewers viewers) {
        return new MatrixThing(
                "invitation",
                school -> invite(invitations, viewers, school).id().value());
    }

    @Bean
    MatrixThing tokenThing(Invitations invitations, Viewers viewers) {
        return new MatrixThing(
                "token", school -> invite(invitations, viewers, school).path().substring(Invitations.PATH.length()));
    }

    @Bean
    MatrixThing mentorAccountThing(AccessGiven given) {
        return new MatrixThing(
                "mentor-account", school -> given.account(Role.MENTOR, school).value());
    }

    @Bean
    MatrixThing mentorGrantThing(AccessGiven given, JdbcClient db) {
        return new MatrixThing(
                "mentor-grant",
                school -> db.sql("select id::text from access.role_grant where account = :account")
                        .param("account", given.account(Role.MENTOR, school).value())
                        .query(String.class)
                        .single());
    }

    /** A device of somebody else: whoever asks, nothing of it ends. */
    @Bean
    MatrixThing deviceThing(AccessGiven given, JdbcClient db) {
        return new MatrixThing(
                "device",
                school -> db.sql("select id::text from access.sign_in where token_hash = :hash")
                        .param("hash", new Token(given.token(given.account(Role.MENTOR, school))).hash())
                        .query(String.class)
                        .single());
    }

    private static Invited invite(Invitations invitations, Viewers viewers, NodeId school) {
        var system = Viewer.system("тест");
        return viewers.as(
                system,
                () -> invitations.invite(
                        NewInvitation.link(Role.MENTOR, school, "Гостева Галина"), system, UnaryOperator.identity()));
    }
}
