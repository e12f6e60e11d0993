package estafeta.access;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.PeopleGiven;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What personal-data.csv promises is kept: rows of different age before and after the nightly look. */
@EstafetaTest
class TermsTests {
    private static final Viewer SYSTEM = Viewer.system("тест");

    @Autowired
    Terms terms;

    @Autowired
    AccessGiven given;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    PeopleGiven people;

    @Autowired
    Invitations invitations;

    @Autowired
    Viewers viewers;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    AccountId account = AccountId.next();
    NodeId school = NodeId.ROOT;

    @BeforeEach
    void makeAnAccount() {
        account = given.account("Тестов Тест", null);
        school = organisations.region().school();
    }

    private UUID aged(String table, UUID id, String column, String age) {
        db.sql("update %s set %s = now() - cast(:age as interval) where id = :id".formatted(table, column))
                .param("age", age)
                .param("id", id)
                .update();
        return id;
    }

    private List<UUID> left(String table, UUID... ids) {
        return db.sql("select id from %s where id in (:ids)".formatted(table))
                .param("ids", List.of(ids))
                .query(UUID.class)
                .list();
    }

    @Test
    void triesAreForgottenAfterADay() {
        db.sql("""
                insert into access.attempt (key, failures, last_at, allowed_at) values
                  (:old, 9, now() - interval '25 hours', now()), (:fresh, 9, now() - interval '23 hours', now())
                """)
                .param("old", "old " + account)
                .param("fresh", "fresh " + account)
                .update();
        terms.wipe();
        assertThat(db.sql("select key from access.attempt").query(String.class).list())
                .contains("fresh " + account)
                .doesNotContain("old " + account);
    }

    private UUID signIn() {
        return db.sql("select id from access.sign_in where token_hash = :hash")
                .param("hash", new Token(given.token(account)).hash())
                .query(UUID.class)
                .single();
    }

    @Test
    void devicesAreForgottenAfterAYear() {
        var old = aged("access.sign_in", signIn(), "last_seen_at", "366 days");
        var fresh = aged("access.sign_in", signIn(), "last_seen_at", "364 days");
        terms.wipe();
        assertThat(left("access.sign_in", old, fresh)).containsExactly(fresh);
    }

    private UUID invitation() {
        return viewers.as(
                        SYSTEM,
                        () -> invitations.invite(
                                NewInvitation.link(Role.MENTOR, school, "Гостева Галина"),
                                SYSTEM,
                                UnaryOperator.identity()))
                .id()
                .value();
    }

    @Test
    void invitationsAreForgottenAfterAYear() {
        var old = aged("access.invitation", invitation(), "created_at", "366 days");
        var fresh = aged("access.invitation", invitation(), "created_at", "364 days");
        terms.wipe();
        assertThat(left("access.invitation", old, fresh)).containsExactly(fresh);
    }

    @Test
    void rolesAreForgottenFiveYearsAfterTheirEnd() {
        var now = today.at(school);
        given.grant(
                account,
                Role.MENTOR,
                school,
                Period.of(now.minusYears(9), now.minusYears(5).minusDays(3)));
        given.grant(account, Role.MENTEE, school, Period.of(now.minusYears(9), now.minusYears(4)));
        given.grant(account, Role.GUEST, school, Period.since(now.minusYears(9)));
        terms.wipe();
        assertThat(db.sql("select role from access.role_grant where account = :account")
                        .param("account", account.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("MENTEE", "GUEST");
    }

    @Test
    void looksAtAPersonAreForgottenAfterThreeYears() {
        var person = people.teacher(school).person();
        look(person, "3 years 1 day");
        look(person, "2 years 364 days");
        terms.wipe();
        assertThat(db.sql("select count(*) from access.reading where person = :person")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void look(PersonId person, String age) {
        db.sql("""
                insert into access.reading (account, person, what, hour)
                values (:account, :person, 'карточка', now() - cast(:age as interval))
                """)
                .param("account", account.value())
                .param("person", person.value())
                .param("age", age)
                .update();
    }
}
